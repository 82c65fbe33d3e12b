import { useQuery } from '@apollo/client/react';
import { problemOf } from '@chengxiao/client';
import { DetailSkeleton, ProblemNote } from '@chengxiao/ui';
import { useBecame } from '../became/use-became';
import { useMarks } from '../lint/use-marks';
import { FindingActions } from '../lint/finding-actions';
import { usePageFindings } from '../targets/findings/use-page-findings';
import { TakeOver, TakeOverProvider } from '../targets/review/TakeOver';
import { useReviewing } from '../targets/review/use-reviewing';
import { type ShownTarget, target as targetQuery } from '../targets/targets.graphql';
import { TargetDecision } from './TargetDecision';
import { TargetPapers } from './TargetPapers';
import type { DeskItemProps } from './desk-item';
import '../targets/targets.css';

/** The target that is open: its document and, beside it, the decision. */
export function TargetItem(props: DeskItemProps) {
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
  const became = useBecame();
  const reviewing = useReviewing(target, {
    onDecided: ({ decision, version, mayTakeBack }) => {
      const { id, project, review } = target;
      const told = became(`target.${decision}`, project.name, review);
      item.onDecided({ id, name: project.name, told, version, mayTakeBack });
    },
  });
  return (
    <TakeOverProvider value={reviewing.takeOver}>
      <FindingActions value={TakeOver}>
        <TargetPapers {...item} {...{ target, found, marks, reviewing }} />
      </FindingActions>
      <TargetDecision {...item} {...{ target, reviewing }} />
    </TakeOverProvider>
  );
}
