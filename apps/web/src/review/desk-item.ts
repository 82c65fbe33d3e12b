import type { DeskRow } from './DeskQueue';
import type { FormShelf } from './form-shelf';
import type { DeskPlace } from './use-desk-place';

/** What became of what was decided, and whether it can be taken back at once. */
export type Became = {
  readonly id: string;
  readonly name: string;
  /** In words, as `useBecame` says it. */
  readonly told: string;
  readonly version: number;
  readonly mayTakeBack: boolean;
};

/** What the parts of what is open share, of whatever kind it is. */
export type DeskItemProps = {
  id: string;
  /** Its row of the queue; none where it was opened by a link. */
  row: DeskRow | undefined;
  place: DeskPlace;
  shelf: FormShelf;
  /** The tab of the document that is open, the same from one to the next. */
  tab: string;
  onTab: (tab: string) => void;
  /** What is opened once this one is decided. */
  next: DeskRow | undefined;
  onDecided: (became: Became) => void;
  onSkip: () => void;
  /** Whether 相似与历史 is unfolded, the same from one to the next. */
  similar: { readonly open: boolean; readonly onOpen: (open: boolean) => void };
  /** The heading takes the focus: it was opened by an act. */
  focused: boolean;
};
