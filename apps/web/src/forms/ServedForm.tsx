import type { FormGrid } from '@chengxiao/domain';
import { DetailSkeleton, OfficialForm, ProblemNote } from '@chengxiao/ui';
import { useRest } from '../hooks/use-rest';

/** A form as the API lays it out; keyed by what it shows. */
export function ServedForm({ address }: { address: string }) {
  const { value: grid, problem, retry } = useRest<FormGrid>(address);
  if (problem) return <ProblemNote problem={problem} onRetry={retry} />;
  return grid ? <OfficialForm grid={grid} /> : <DetailSkeleton />;
}
