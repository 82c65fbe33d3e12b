import type { Decided } from '../targets/review/use-decision';
import type { ShownTarget } from '../targets/targets.graphql';
import type { DeskRow } from './DeskQueue';
import type { FormShelf } from './form-shelf';
import type { DeskPlace } from './use-desk-place';

/** What the parts of the open target share. */
export type DeskItemProps = {
  id: string;
  place: DeskPlace;
  shelf: FormShelf;
  /** The tab of the document that is open, the same from one target to the next. */
  tab: string;
  onTab: (tab: string) => void;
  /** What is opened once this one is decided. */
  next: DeskRow | undefined;
  onDecided: (target: ShownTarget, decided: Decided) => void;
  onSkip: () => void;
  /** The heading takes the focus: the target was opened by an act. */
  focused: boolean;
};
