import { adjustStory } from './stories/adjust.story.ts';
import type { Story } from './kit/world.ts';
import { backup, type Case, road } from './stories/case.ts';
import { budgetLineStory } from './stories/budget-line.story.ts';
import { continueStory, indicatorLibraryStory } from './stories/continue.story.ts';
import { approveStory, declareStory, passByKeyboardStory, passStory, returnStory } from './stories/declare.story.ts';
import { deskStories } from './stories/desk.story.ts';
import { exAnteStory } from './stories/ex-ante.story.ts';
import { evaluateStories } from './stories/evaluate.story.ts';
import { feedbackStories } from './stories/feedback.story.ts';
import { draftStory, wrongInputStory } from './stories/form.story.ts';
import { guardStory } from './stories/guard.story.ts';
import { keyboardStory } from './stories/keyboard.story.ts';
import { lintStory } from './stories/lint.story.ts';
import { listStory } from './stories/lists.story.ts';
import { monitorStories } from './stories/monitor.story.ts';
import { overallStory } from './stories/overall.story.ts';
import { proposeStories } from './stories/propose.story.ts';
import { publishStories } from './stories/publish.story.ts';
import { businessStory, departmentStory, togetherStory, withdrawStory } from './stories/review.story.ts';
import { rulePackStories } from './stories/rule-packs.story.ts';
import { revokeStory } from './stories/revoke.story.ts';
import { shortFormStory } from './stories/short-form.story.ts';
import { insideStory, languageStory, phoneStory, unknownPathStory } from './stories/shell.story.ts';
import { transferStories } from './stories/transfer.story.ts';
import { seasonStory } from './stories/season.story.ts';
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

/** All stories in the order in which they are told. */
export const stories: readonly Story[] = [
  guardStory,
  keyboardStory,
  phoneStory,
  ...lifeStories(road),
  ...lifeStories(backup),
  ...deskStories,
  budgetLineStory,
  listStory,
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
  wrongInputStory,
  lintStory,
  continueStory,
  indicatorLibraryStory,
  languageStory,
  insideStory,
  unknownPathStory,
];
