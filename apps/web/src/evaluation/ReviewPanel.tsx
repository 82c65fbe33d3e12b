import { evaluationLifecycle, level2Name } from '@chengxiao/domain';
import { ActionBar, type Column, DataTable, Section, useLanguage } from '@chengxiao/ui';
import { rulePackOf } from '../rule-packs/rule-pack-of';
import { useMove } from '../hooks/use-move';
import { useBecame } from '../became/use-became';
import { type ShownEvaluation, type ShownItem, worthALook } from './evaluation-form';
import { moveEvaluation } from './evaluation.graphql';
import { useEvaluationText } from './evaluation.i18n';
import { useSheetText } from './sheet.i18n';
import { TargetText } from './ItemCells';
import { useScoreColumns } from './use-score-columns';

/** What finance looks at before it files or returns. */
export function ReviewPanel({ evaluation }: { evaluation: ShownEvaluation }) {
  const t = useEvaluationText();
  const sheet = useSheetText();
  const language = useLanguage();
  const { id, version, allowedActions, items, projectName } = evaluation;
  const became = useBecame();
  const { move } = useMove(moveEvaluation, ({ action }) => became(`evaluation.${action}`, projectName));
  const pack = rulePackOf(evaluation);
  const watched = worthALook(items);
  const columns: Column<ShownItem>[] = [
    {
      key: 'name',
      title: sheet('item.name'),
      render: ({ name, level1, level2 }) => (
        <>
          {name} <span className="cx-hint">{level2Name(pack, level1, level2)[language]}</span>
        </>
      ),
    },
    { key: 'target', title: sheet('item.target'), render: (item) => <TargetText item={item} /> },
    { key: 'actual', title: sheet('item.actual'), render: ({ actual, unit }) => (actual ? `${actual} ${unit}` : '—') },
    ...useScoreColumns(items),
    { key: 'reason', title: sheet('item.reason'), render: ({ reason }) => reason || '—' },
  ];
  return (
    <Section title={t('review.title')}>
      <p>{t('review.lead')}</p>
      {watched.length === 0 ? (
        <p className="cx-hint">{t('review.clean')}</p>
      ) : (
        <DataTable
          caption={t('review.watch')}
          columns={columns}
          rows={watched}
          rowKey={({ indicatorId }) => indicatorId}
        />
      )}
      <div className="cx-form-foot">
        <ActionBar
          actions={allowedActions}
          needs={evaluationLifecycle.actions}
          label={(action) => t(`action.${action}`)}
          ask={(action) => (action === 'file' ? t('ask.file') : undefined)}
          phrases={[t('phrase.figures'), t('phrase.reasons'), t('phrase.money')]}
          onAct={(action, reason) => move({ id, action, version, reason: reason ?? null })}
        />
      </div>
    </Section>
  );
}
