import { level2Name } from '@chengxiao/domain';
import { type Column, DataTable, DateText, Section, useLanguage } from '@chengxiao/ui';
import { Button } from 'antd';
import { rulePackOf } from '../rule-packs/rule-pack-of';
import type { ShownEvaluation } from './evaluation-form';
import type { ShownOpinion } from './opinion-form';
import { useOpinionText } from './opinion.i18n';
import { useSheetText } from './sheet.i18n';

type OpinionsProps = {
  evaluation: ShownEvaluation;
  /** The unit takes one over into its form. */
  onAdopt?: ((opinion: ShownOpinion) => void) | undefined;
};

/** What the department sees otherwise, cell by cell beside what the unit reported; the unit may take it over. */
export function DepartmentOpinions({ evaluation, onAdopt }: OpinionsProps) {
  const t = useOpinionText();
  const placeName = usePlaceName(evaluation);
  const { departmentOpinions: opinions, departmentTotal } = evaluation;
  const shown = ({ path }: ShownOpinion, value: string | null): string => {
    if (path.endsWith('.notApplicable')) return t(value === 'true' ? 'yes' : 'no');
    return value ?? t('empty');
  };
  const columns: readonly Column<ShownOpinion>[] = [
    { key: 'place', title: t('place'), render: ({ path }) => placeName(path) },
    { key: 'unit', title: t('unit'), render: (each) => shown(each, each.unitValue) },
    { key: 'department', title: t('department'), render: (each) => <strong>{shown(each, each.value)}</strong> },
    { key: 'why', title: t('why'), render: ({ reason }) => reason },
    {
      key: 'who',
      title: t('who'),
      render: ({ by, at }) => (
        <>
          {by} <DateText value={at} time />
        </>
      ),
    },
    {
      key: 'status',
      title: t('status'),
      render: (each) =>
        !each.adopted && onAdopt ? (
          <Button size="small" aria-label={`${t('adopt')} ${placeName(each.path)}`} onClick={() => onAdopt(each)}>
            {t('adopt')}
          </Button>
        ) : (
          t(each.adopted ? 'adopted' : 'open')
        ),
    },
  ];
  if (opinions.length === 0) return null;
  return (
    <Section title={t('title')} count={opinions.length}>
      <DataTable caption={t('title')} columns={columns} rows={opinions} rowKey={({ path }) => path} />
      {departmentTotal !== null && <p className="cx-hint">{t('total', { total: departmentTotal })}</p>}
    </Section>
  );
}

/** Names a cell as the form does. */
function usePlaceName(evaluation: ShownEvaluation): (path: string) => string {
  const sheet = useSheetText();
  const language = useLanguage();
  const pack = rulePackOf(evaluation);
  const entries: Readonly<Record<string, string>> = {
    actual: sheet('item.actual'),
    band: sheet('item.band'),
    enteredScore: sheet('item.entered'),
    claimedScore: sheet('item.claimed'),
    notApplicable: sheet('item.applies'),
    reason: sheet('item.reason'),
  };
  const texts: Readonly<Record<string, string>> = {
    goalCompletion: sheet('goal.completion'),
    problems: sheet('goal.problems'),
    measures: sheet('goal.measures'),
    executionReason: sheet('money.reason'),
    claimedBudgetScore: sheet('claim.budget'),
  };
  return (path) => {
    const [part = '', row = '', cell = ''] = path.split('.');
    if (part === 'funds') return `${sheet.maybe(`source.${row}`) ?? row} · ${sheet.maybe(`money.${cell}`) ?? cell}`;
    if (part !== 'items') return texts[part] ?? path;
    const item = evaluation.items.find(({ indicatorId }) => indicatorId === row);
    const name = item ? item.name || level2Name(pack, item.level1, item.level2)[language] : row;
    return `${name} · ${entries[cell] ?? cell}`;
  };
}
