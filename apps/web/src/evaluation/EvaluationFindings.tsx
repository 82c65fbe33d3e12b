import { useQuery } from '@apollo/client/react';
import { problemOf } from '@chengxiao/client';
import { ProblemNote } from '@chengxiao/ui';
import { FindingPanel } from '../lint/FindingPanel';
import type { ShownFinding } from '../lint/finding';
import { useLintText } from '../lint/lint.i18n';
import type { ShownEvaluation } from './evaluation-form';
import { evaluationCheck } from './review.graphql';
import { useReviewText } from './review.i18n';

/** What the indicator check says of a stored self-evaluation; each finding leads to its row. */
export function EvaluationFindings({ evaluation }: { evaluation: ShownEvaluation }) {
  const t = useReviewText();
  const lint = useLintText();
  const { id, items } = evaluation;
  const { data, error, refetch } = useQuery(evaluationCheck, { variables: { id } });
  const problem = problemOf(error);
  // A third party may read the form, but not ask for this.
  if (problem?.code === 'NOT_YOUR_ROLE') return null;
  const found = data?.evaluation.findings ?? [];
  const findings = found.map((each, index): ShownFinding => {
    const [head = '', row = '', column = ''] = each.path.split('.');
    const item = head === 'items' ? items[Number(row)] : undefined;
    return {
      ...each,
      id: `${each.path} ${each.rule} ${index}`,
      path: item ? `items.${row}` : head,
      place: item ? t('check.place', { name: item.name, column: t.maybe(`check.${column}`) ?? '' }) : t('check.whole'),
      facts: [],
      fixes: [],
      indicatorId: item?.indicatorId ?? null,
    };
  });
  return (
    <FindingPanel
      findings={findings}
      ready={data !== undefined || problem !== null}
      noneText={problem ? undefined : lint('noneRead')}
      portion={5}
      note={problem && <ProblemNote problem={problem} onRetry={() => void refetch()} />}
    />
  );
}
