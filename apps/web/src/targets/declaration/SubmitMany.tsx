import { type Paged, type TargetsQuery, useCommand } from '@chengxiao/client';
import { mostCompared, rounded, sum } from '@chengxiao/domain';
import { Money, type Selection, useSelection } from '@chengxiao/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { ManyDialog } from '../../bulk/ManyDialog';
import { submitTargets } from './submit-many.graphql';
import { useSubmitManyText } from './submit-many.i18n';

type ListedTarget = TargetsQuery['targets']['nodes'][number];

/** Targets of a list that I may submit. */
export const useTargetSelection = (paged: Paged<TargetsQuery['targets']>): Selection<ListedTarget> =>
  useSelection({
    paged,
    most: mostCompared,
    may: ({ allowedActions }) => allowedActions.includes('submit'),
    amountOf: ({ budgetLine }) => budgetLine?.amount,
    keyOf: ({ id }) => id,
    nameOf: ({ project }) => project.name,
  });

/** Submits the chosen targets; each is checked as if it were submitted alone. */
export function SubmitMany({ selection }: { selection: Selection<ListedTarget> }) {
  const t = useSubmitManyText();
  const [targets, setTargets] = useState<readonly ListedTarget[]>([]);
  const { run, busy, problem } = useCommand(submitTargets);
  const close = (): void => {
    setTargets([]);
    selection.clear();
  };
  return (
    <>
      <Button size="small" onClick={() => setTargets(selection.selected)}>
        {t('button', { n: selection.selected.length })}
      </Button>
      {targets.length > 0 && (
        <ManyDialog
          title={t('title', { n: targets.length })}
          okText={t('ok')}
          doneText={t('done')}
          objects={targets.map(({ id, project }) => ({ id, name: project.name }))}
          most={mostCompared}
          busy={busy}
          problem={problem}
          act={() => run({ seen: targets.map(({ id, version }) => ({ id, version })) })}
          onClose={close}
        >
          <p>
            {t('total')} <Money value={rounded(sum(targets.map(({ budgetLine }) => budgetLine?.amount ?? '0')))} />
          </p>
          <p>{t('text')}</p>
        </ManyDialog>
      )}
    </>
  );
}
