import { publicationLifecycle } from './disclosure/publication.lifecycle';
import { evaluationLifecycle } from './evaluation/evaluation.lifecycle';
import { assignmentLifecycle } from './feedback/assignment.lifecycle';
import { noticeLifecycle } from './feedback/notice.lifecycle';
import { proposalLifecycle } from './feedback/proposal.lifecycle';
import { importLifecycle } from './imports/import.lifecycle';
import { projectLifecycle } from './library/project.lifecycle';
import { correctionLifecycle, reportLifecycle } from './monitoring/report.lifecycle';
import { roundLifecycle } from './monitoring/round.lifecycle';
import { rulePackLifecycle } from './rule-pack/rule-pack.lifecycle';
import { targetLifecycle } from './targets/target.lifecycle';
import { whatIfLifecycle } from './what-if/what-if.lifecycle';

/** Every lifecycle of the house, by the file name of its diagram. */
export const lifecycles = {
  project: projectLifecycle,
  rulePack: rulePackLifecycle,
  target: targetLifecycle,
  evaluation: evaluationLifecycle,
  whatIf: whatIfLifecycle,
  resultNotice: noticeLifecycle,
  budgetProposal: proposalLifecycle,
  assignment: assignmentLifecycle,
  monitoringRound: roundLifecycle,
  monitoringReport: reportLifecycle,
  correction: correctionLifecycle,
  publication: publicationLifecycle,
  importBatch: importLifecycle,
} as const;
