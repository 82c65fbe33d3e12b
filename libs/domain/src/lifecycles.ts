import { announcementLifecycle } from './announcements/announcement.lifecycle';
import { preparationLifecycle } from './disclosure/preparation.lifecycle';
import { publicationLifecycle } from './disclosure/publication.lifecycle';
import { evaluationRoundLifecycle } from './evaluation/evaluation-round.lifecycle';
import { evaluationLifecycle } from './evaluation/evaluation.lifecycle';
import { assignmentLifecycle } from './feedback/assignment.lifecycle';
import { noticeLifecycle } from './feedback/notice.lifecycle';
import { proposalLifecycle } from './feedback/proposal.lifecycle';
import { indicatorEntryLifecycle } from './indicators/indicator-entry.lifecycle';
import { budgetIncreaseLifecycle } from './library/budget-increase.lifecycle';
import { budgetLineLifecycle } from './library/budget-line.lifecycle';
import { exAnteLifecycle } from './library/ex-ante.lifecycle';
import { importLifecycle } from './imports/import.lifecycle';
import { projectLifecycle } from './library/project.lifecycle';
import { correctionLifecycle, reportLifecycle } from './monitoring/report.lifecycle';
import { monitoringRoundLifecycle } from './monitoring/round.lifecycle';
import { overallLifecycle } from './overall/overall.lifecycle';
import { personLifecycle } from './people/person.lifecycle';
import { rulePackLifecycle } from './rule-pack/rule-pack.lifecycle';
import { adjustmentLifecycle } from './targets/adjustment.lifecycle';
import { targetLifecycle } from './targets/target.lifecycle';
import { regionalTargetLifecycle, transferLifecycle } from './transfers/transfer.lifecycle';
import { whatIfLifecycle } from './what-if/what-if.lifecycle';

/** Every lifecycle of the house, by the file name of its diagram. */
export const lifecycles = {
  project: projectLifecycle,
  budgetLine: budgetLineLifecycle,
  budgetIncrease: budgetIncreaseLifecycle,
  exAnteAssessment: exAnteLifecycle,
  rulePack: rulePackLifecycle,
  indicatorEntry: indicatorEntryLifecycle,
  target: targetLifecycle,
  targetAdjustment: adjustmentLifecycle,
  overallTarget: overallLifecycle,
  transfer: transferLifecycle,
  regionalTarget: regionalTargetLifecycle,
  evaluation: evaluationLifecycle,
  evaluationRound: evaluationRoundLifecycle,
  whatIf: whatIfLifecycle,
  resultNotice: noticeLifecycle,
  budgetProposal: proposalLifecycle,
  assignment: assignmentLifecycle,
  monitoringRound: monitoringRoundLifecycle,
  monitoringReport: reportLifecycle,
  correction: correctionLifecycle,
  publication: publicationLifecycle,
  publicationPreparation: preparationLifecycle,
  importRun: importLifecycle,
  announcement: announcementLifecycle,
  user: personLifecycle,
} as const;
