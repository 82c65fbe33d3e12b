import { useQuery } from '@apollo/client/react';
import { problemOf } from '@chengxiao/client';
import { DetailSkeleton, ProblemNote } from '@chengxiao/ui';
import { useMarks } from '../lint/use-marks';
import { FindingActions } from '../lint/finding-actions';
import { usePageFindings } from '../targets/findings/use-page-findings';
import { TakeOver, TakeOverProvider } from '../targets/review/TakeOver';
import { useReviewing } from '../targets/review/use-reviewing';
import { type ShownTarget, target as targetQuery } from '../targets/targets.graphql';
import { DeskDecision } from './DeskDecision';
import { DeskDocument } from './DeskDocument';
import type { DeskItemProps } from './desk-item';
import '../targets/targets.css';

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
