import { adjustStory } from './stories/adjust.story.ts';
import type { Story } from './kit/world.ts';
import { backup, type Case, road } from './stories/case.ts';
import { budgetLineStory } from './stories/budget-line.story.ts';
import { continueStory, indicatorLibraryStory } from './stories/continue.story.ts';
import { approveStory, declareStory, passByKeyboardStory, passStory, returnStory } from './stories/declare.story.ts';
import { departmentFirstAdjustmentStory, departmentFirstStory } from './stories/department-first.story.ts';
import { deskStories } from './stories/desk.story.ts';
import { evaluationRoundStory } from './stories/evaluation-round.story.ts';
import { everyPageStories } from './stories/every-page.story.ts';
import { exAnteStory } from './stories/ex-ante.story.ts';
import { evaluateStories } from './stories/evaluate.story.ts';
import { feedbackStories } from './stories/feedback.story.ts';
import { draftedFormStories } from './stories/drafted-forms.story.ts';
import { frameStory } from './stories/frame.story.ts';
import { draftStory, expiredStory, wrongInputStory } from './stories/form.story.ts';
import { guardStory } from './stories/guard.story.ts';
import { holdStory, takeBackStory } from './stories/hold.story.ts';
import { increaseStory } from './stories/increase.story.ts';
import { keyboardStory } from './stories/keyboard.story.ts';
import { lintStory } from './stories/lint.story.ts';
import { listStory } from './stories/lists.story.ts';
import { loadStory } from './stories/load.story.ts';
import { announcementsStory } from './stories/announcements.story.ts';
import { messagesStory } from './stories/messages.story.ts';
import { monitorStories } from './stories/monitor.story.ts';
import { newFormStories } from './stories/new-forms.story.ts';
import { ownRulesStory } from './stories/own-rules.story.ts';
import { overallStory } from './stories/overall.story.ts';
import { paperStories } from './stories/paper.story.ts';
import { pasteStory } from './stories/paste.story.ts';
import { peopleStory } from './stories/people.story.ts';
import { proposeStories } from './stories/propose.story.ts';
import { publishStories } from './stories/publish.story.ts';
import { businessStory, departmentStory, togetherStory, withdrawStory } from './stories/review.story.ts';
import { reasonStories } from './stories/reasons.story.ts';
import { rulePackStories } from './stories/rule-packs.story.ts';
import { revokeStory } from './stories/revoke.story.ts';
import { searchStory } from './stories/search.story.ts';
import { sentFormStories } from './stories/sent-forms.story.ts';
import { shortFormStory } from './stories/short-form.story.ts';
import { languageStory, phoneStory, unknownPathStory } from './stories/shell.story.ts';
import { homeStories, unitHomeStory } from './stories/home.story.ts';
import { transferStories } from './stories/transfer.story.ts';
import { seasonStory } from './stories/season.story.ts';
import { packGradesStory } from './stories/pack-grades.story.ts';
import { whatIfStories } from './stories/what-if.story.ts';

/** Every step of the full route, with everything that can happen on the way. */
const reviewStories = (of: Case): Story[] => [
  withdrawStory(of),
  departmentStory(of),
  returnStory(of),
  departmentStory(of),
  togetherStory(of),
  businessStory(of),
  passStory(of),
];

/** One project from its proposal to the public; the first is also returned once, the second reviewed by keyboard. */
const lifeStories = (of: Case): Story[] => [
  ...proposeStories(of),
  declareStory(of),
  ...(of === road ? reviewStories(of) : [businessStory(of), passByKeyboardStory(of)]),
  approveStory(of),
  ...monitorStories(of),
  ...evaluateStories(of),
  ...feedbackStories(of),
  ...publishStories(of),
];

/**
 * Told side by side, each lane on a stage of its own and in this order. Stories of one project stand in one lane, and the
 * lanes take about as long as each other.
 */
const lanes: readonly (readonly Story[])[] = [
  [
    guardStory,
    keyboardStory,
    phoneStory,
    frameStory,
    ...lifeStories(road),
    ...lifeStories(backup),
    ...sentFormStories,
    ...newFormStories,
    ...deskStories,
    budgetLineStory,
    listStory,
    searchStory,
    ...paperStories,
    ...everyPageStories[0],
  ],
  [
    unitHomeStory,
    seasonStory,
    revokeStory,
    adjustStory,
    exAnteStory,
    shortFormStory,
    ...rulePackStories,
    ...whatIfStories,
    ...transferStories,
    overallStory,
    draftStory,
    expiredStory,
    wrongInputStory,
    ...draftedFormStories,
    ...reasonStories,
    takeBackStory,
    holdStory,
    increaseStory,
    departmentFirstStory,
    departmentFirstAdjustmentStory,
    messagesStory,
    announcementsStory,
    peopleStory,
    evaluationRoundStory,
    ownRulesStory,
    lintStory,
    continueStory,
    pasteStory,
    indicatorLibraryStory,
    languageStory,
    unknownPathStory,
    loadStory,
    ...homeStories,
    ...everyPageStories[1],
    // Its pack judges the division from then on.
    packGradesStory,
  ],
];

export type Lane = { readonly number: number; readonly stories: readonly Story[] };

/** The lanes with the stories of these projects, or with these words in their names; without words, all of them. */
export function chooseLanes(words: readonly string[]): Lane[] {
  const isChosen = ({ name, project }: Story): boolean =>
    words.length === 0 || words.some((word) => word === project || name.includes(word));
  return lanes
    .map((stories, at) => ({ number: at + 1, stories: stories.filter(isChosen) }))
    .filter(({ stories }) => stories.length > 0);
}
