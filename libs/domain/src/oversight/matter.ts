import { type EventWord, eventWords } from './event';

/** How an act is called that begins a matter, or hands it on to whoever acts next. */
const starting =
  /\.(draft|declare|begin|record|upload|prepare|start|startBulk|open|set|enter|submit|report|send|assign|issue|handDown|propose|proposeBudgetLine|askBudgetIncrease|publish)$/;

/** A form that somebody's arrangement 布置 opened is no matter of theirs: the arrangement is, with what became of its forms in numbers. */
export const arrangedWords = ['monitoringReport.open', 'evaluation.open'] as const satisfies readonly EventWord[];
const isArranged = (word: EventWord): boolean => arrangedWords.some((each) => each === word);

/** What makes a matter one that I started 我发起的, besides the first event of its chain, in the words of the events. */
export const startingWords = eventWords.filter((word) => starting.test(word) && !isArranged(word));
