import { useQuery } from '@apollo/client/react';
import { Money } from '@chengxiao/ui';
import { projectCeiling } from './feedback.graphql';
import { useFeedbackText } from './feedback.i18n';

/** What the budget line of a project may not exceed in a year; nothing where no confirmed proposal binds it. */
export function BudgetCeiling({ projectId, year }: { projectId: string; year: number }) {
  const t = useFeedbackText();
  const { data } = useQuery(projectCeiling, { variables: { id: projectId, year } });
  const ceiling = data?.project.budgetCeiling;
  if (!ceiling) return null;
  return (
    <p role="status">
      {t('ceiling', { year })} <Money value={ceiling} />
    </p>
  );
}
