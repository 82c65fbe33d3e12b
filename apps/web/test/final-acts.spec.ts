import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

/** How an act that is not a step of a lifecycle can be taken back; null where it cannot, so that it is asked about first. */
const wayBack: Readonly<Record<string, string | null>> = {
  // What a form or a setting says is said anew.
  addReviewPhrase: 'deleteReviewPhrase',
  deleteReviewPhrase: 'addReviewPhrase',
  confirmOverFulfilment: 'the same again with other rows',
  declareTarget: 'a draft of its own, edited until it is submitted',
  declareTargets: 'drafts of their own',
  continueProjects: 'drafts of their own',
  declareOverallTarget: 'a draft of its own',
  declareTransfer: 'a draft of its own',
  discardFormDraft: 'a working note',
  draftAnnouncement: 'moveAnnouncement discards it',
  draftIndicatorEntry: 'moveIndicatorEntry discards it',
  draftProject: 'removeProject',
  draftRulePack: 'moveRulePack discards it',
  createPerson: 'movePerson disables the account',
  editPerson: 'the same again',
  givePosition: 'endPosition',
  endPosition: 'givePosition again',
  endSessions: 'the person signs in again',
  editAnnouncement: 'the same again',
  editIndicatorEntry: 'the same again',
  editOverallTarget: 'the same again',
  editProject: 'the same again',
  editRulePack: 'the same again',
  editTarget: 'the same again',
  editTargetAdjustment: 'the same again',
  editTransfer: 'the same again',
  beginTargetAdjustment: 'a draft of its own',
  enterCalendar: 'the same again',
  fillMonitoringReport: 'the same again',
  handOnTarget: 'the colleague hands it back',
  markFormOpen: 'a sign of life, forgotten by itself',
  markKeyTarget: 'the same again',
  proposeFromEvaluation: 'moveBudgetProposal sends it back, reviseBudgetProposal',
  reviseBudgetProposal: 'the same again once it is sent back',
  reviseIndicatorEntry: 'moveIndicatorEntry discards it',
  recommendIndicator: 'moveIndicatorEntry declines it',
  saveDepartmentOpinion: 'the same again',
  saveEvaluation: 'the same again',
  saveExAnte: 'the same again',
  startExAnte: 'a draft of its own',
  saveFormDraft: 'a working note',
  markMessagesRead: 'the same again, unread',
  markAllMessagesRead: 'markMessagesRead, unread',
  setMessageSwitch: 'the same again',
  setMailAddress: 'the same again',
  saveView: 'removeView',
  renameView: 'the same again',
  setDeclarationRule: 'the same again',
  setExAnteRule: 'the same again',
  setReviewRoute: 'the same again',
  setSeason: 'the same again',
  startWhatIf: 'changes nothing; moveWhatIf lets it go',
  cancelWhatIf: 'startWhatIf',
  preparePublication: 'movePreparation withdraws it',
  planRectification: 'finance returns it',
  giveEvidence: 'finance returns it',
  giveOpinion: 'finance returns it',
  assignEvaluation: 'moveAssignment withdraws it',
  reviewTarget: 'moveTarget takes it back at once; a pass is asked about on the page',
  reviewTargetAdjustments: 'moveTargetAdjustment takes each back at once; all are named on the page before',
  remindTarget: 'a reminder only',
  remindUnsubmitted: 'a reminder only',
  submitTargets: 'moveTarget withdraws each',
  // What cannot be taken back.
  adjustBudgetLine: null,
  correctBudgetApproval: null,
  declareInterest: null,
  decideMonitoringReport: null,
  handDownTransfer: null,
  issueBudgetReply: null,
  openEvaluations: null,
  openMonitoringRound: null,
  proposeBudgetLine: null,
  proposeBudgetLines: null,
  recordBudgetApproval: null,
  removeAttachment: null,
  removeProject: null,
  removeView: 'saveView, with what is on the screen',
  sendResultNotice: null,
  startBulkApproval: null,
  startBulkReview: null,
};

/** Asked by the lifecycle: `ActionBar` knows from its table what cannot be taken back. */
const byLifecycle = /^(move[A-Z]|decideBudgetIncrease$)/;

const source = join(import.meta.dirname, '../src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => /(?<!\.spec)\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(source, name), 'utf8') }));
const schema = readFileSync(join(import.meta.dirname, '../../../libs/client/schema.graphql'), 'utf8').replace(
  /"""[\s\S]*?"""/g,
  '',
);
const mutations = [...(/^type Mutation \{$([\s\S]*?)^\}$/m.exec(schema)?.[1]?.matchAll(/^ {2}(\w+)[(:]/gm) ?? [])].map(
  ([, name = '']) => name,
);
const blocks = files
  .filter(({ name }) => name.endsWith('.graphql.ts'))
  .flatMap(({ text }) => text.split('export const '));
/** What a mutation is called where its document is written. */
const documentOf = (mutation: string): string =>
  blocks.find((block) => block.includes(`\n    ${mutation}(`))?.split(' ')[0] ?? mutation;
/** Where a page does something before it asks, or asks and then does it. */
const asks = /useConfirm\(|<Confirmation|<ManyDialog|\bask[:=]|ActionBar|useStartBulkApproval/;

it('knows of every act whether it can be taken back', () => {
  const known = new Set(Object.keys(wayBack));
  expect(mutations.filter((name) => !known.has(name) && !byLifecycle.test(name))).toEqual([]);
  expect([...known].filter((name) => !mutations.includes(name))).toEqual([]);
});

it.each(Object.entries(wayBack).flatMap(([name, way]) => (way === null ? [name] : [])))('asks before %s', (name) => {
  const users = files.filter(({ text }) => new RegExp(`use(Move|Command)\\(${documentOf(name)}\\b`).test(text));
  expect(users.map(({ name: file }) => file)).not.toEqual([]);
  expect(users.filter(({ text }) => !asks.test(text)).map(({ name: file }) => file)).toEqual([]);
});
