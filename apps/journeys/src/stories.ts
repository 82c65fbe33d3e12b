import type { Story } from './kit/world.ts';
import { backup, type Case, road } from './stories/case.ts';
import { approveStory, declareStory, passStory, returnStory } from './stories/declare.story.ts';
import { evaluateStories } from './stories/evaluate.story.ts';
import { feedbackStories } from './stories/feedback.story.ts';
import { monitorStories } from './stories/monitor.story.ts';
import { keyboardStory } from './stories/keyboard.story.ts';
import { proposeStories } from './stories/propose.story.ts';

/** One project from its proposal to the public; the first is also returned once. */
const life = (of: Case): Story[] => [
  ...proposeStories(of),
  declareStory(of),
  ...(of === road ? [returnStory(of)] : []),
  passStory(of),
  approveStory(of),
  ...monitorStories(of),
  ...evaluateStories(of),
  ...feedbackStories(of),
];

/** All stories in the order in which they are told. */
export const stories: readonly Story[] = [keyboardStory, ...life(road), ...life(backup)];
