import { useQuery } from '@apollo/client/react';
import { problemOf } from '@chengxiao/client';
import { DetailSkeleton, ProblemNote } from '@chengxiao/ui';
import { useMarks } from '../lint/use-marks';
import { FindingActions } from '../lint/finding-actions';
import { usePageFindings } from '../targets/findings/use-page-findings';
import { TakeOver, TakeOverProvider } from '../targets/review/TakeOver';
import type { Decided } from '../targets/review/use-decision';
import { useReviewing } from '../targets/review/use-reviewing';
import { type ShownTarget, target as targetQuery } from '../targets/targets.graphql';
import type { DeskRow } from './DeskQueue';
import { DeskDecision } from './DeskDecision';
import { DeskDocument } from './DeskDocument';
import type { FormShelf } from './form-shelf';
import type { DeskPlace } from './use-desk-place';
import '../targets/targets.css';

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

/** The target that is open: its document and, beside it, the decision. */
export function DeskItem(props: DeskItemProps) {
  const { data, error, refetch } = useQuery(targetQuery, { variables: { id: props.id } });
  if (data?.target.id === props.id) return <Shown {...props} target={data.target} />;
  return (
    <div className="desk-document">
      {error ? <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} /> : <DetailSkeleton />}
    </div>
  );
}

function Shown({ target, ...item }: DeskItemProps & { target: ShownTarget }) {
  const found = usePageFindings(target);
  const marks = useMarks(found.findings);
  const reviewing = useReviewing(target, { onDecided: (decided) => item.onDecided(target, decided) });
  return (
    <TakeOverProvider value={reviewing.takeOver}>
      <FindingActions value={TakeOver}>
        <DeskDocument {...item} {...{ target, found, marks, reviewing }} />
      </FindingActions>
      <DeskDecision {...item} {...{ target, reviewing }} />
    </TakeOverProvider>
  );
}
