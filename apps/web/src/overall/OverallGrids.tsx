import { D, isDecimal, overallTreeOf, sum } from '@chengxiao/domain';
import { Choice, EditableTable, type GridColumn, useLanguage, wanText } from '@chengxiao/ui';
import { useMemo } from 'react';
import { directionOptions } from '../forms/direction-options';
import {
  emptyIndicator,
  emptyTask,
  type GoalCells,
  type IndicatorCells,
  moneyOf,
  type OverallForm,
  type TaskCells,
} from './overall-form';
import { useOverallText } from './overall.i18n';

type Props = { form: OverallForm; onChange: (change: Partial<OverallForm>) => void };

/** The year's main tasks; below them what they take of the budget. */
export function TaskGrid({ form, onChange }: Props) {
  const t = useOverallText();
  const columns = useMemo(
    (): readonly GridColumn<TaskCells>[] => [
      { key: 'name', title: t('task.name'), kind: 'textarea', required: true, width: '180px', max: 120 },
      { key: 'content', title: t('task.content'), kind: 'textarea', required: true, width: '280px', max: 2000 },
      { key: 'fiscal', title: `${t('task.fiscal')}（${t('task.unit')}）`, kind: 'money', width: '120px' },
      { key: 'other', title: `${t('task.other')}（${t('task.unit')}）`, kind: 'money', width: '120px' },
    ],
    [t],
  );
  return (
    <EditableTable<TaskCells>
      caption={t('section.tasks')}
      path="tasks"
      columns={columns}
      rows={form.tasks}
      onChange={(tasks) => onChange({ tasks })}
      newRow={emptyTask}
      maxRows={100}
      footer={() => <Money form={form} />}
    />
  );
}

function Money({ form }: { form: OverallForm }) {
  const t = useOverallText();
  const money = moneyOf(form);
  if (!money) return null;
  const rest = new D(money.budget).minus(money.tasks);
  return (
    <span className={rest.isNegative() ? 'cx-error' : 'overall-sum'}>
      {t('form.budgetLine', { tasks: wanText(money.tasks), budget: wanText(money.budget) })}
      {rest.isNegative()
        ? t('form.over', { over: wanText(rest.negated().toFixed()) })
        : t('form.rest', { rest: wanText(rest.toFixed()) })}
    </span>
  );
}

/** The goals of the year, one a row. */
export function GoalGrid({ form, onChange }: Props) {
  const t = useOverallText();
  const columns = useMemo(
    (): readonly GridColumn<GoalCells>[] => [
      { key: 'text', title: t('goal.text'), kind: 'textarea', required: true, max: 1000 },
    ],
    [t],
  );
  return (
    <EditableTable<GoalCells>
      caption={t('section.goals')}
      path="goals"
      columns={columns}
      rows={form.goals}
      onChange={(goals) => onChange({ goals })}
      newRow={() => ({ text: '' })}
      maxRows={20}
    />
  );
}

/** The indicators of the year, with the common ones to choose from; the sum of the weights follows while one types. */
export function OverallIndicatorGrid({ form, year, onChange }: Props & { year: number }) {
  const t = useOverallText();
  const columns = useIndicatorColumns(year);
  const add = (row: IndicatorCells) => onChange({ indicators: [...form.indicators, row] });
  return (
    <EditableTable<IndicatorCells>
      caption={t('section.indicators')}
      path="indicators"
      columns={columns}
      rows={form.indicators}
      onChange={(indicators) => onChange({ indicators })}
      newRow={emptyIndicator}
      maxRows={100}
      footer={(rows) => (
        <span className="overall-sum">
          {t('indicator.sum', { sum: sum(rows.map(({ weight }) => weight).filter(isDecimal)) })}
        </span>
      )}
      extra={<CommonIndicators year={year} rows={form.indicators} onAdd={add} />}
    />
  );
}

function CommonIndicators(props: {
  year: number;
  rows: readonly IndicatorCells[];
  onAdd: (row: IndicatorCells) => void;
}) {
  const { year, rows, onAdd } = props;
  const t = useOverallText();
  const language = useLanguage();
  const { tree, cites } = overallTreeOf(year);
  const all = tree.flatMap((level1) =>
    level1.level2.flatMap((level2) =>
      level2.indicators
        .filter(({ name }) => !rows.some((row) => row.name === name))
        .map((indicator) => ({ level1, level2, indicator })),
    ),
  );
  return (
    <Choice
      aria-label={t('indicator.commonHint', { cites: cites.join('、') })}
      value=""
      placeholder={t('indicator.common')}
      options={all.map(({ level2, indicator }) => ({
        value: indicator.name,
        label: `${level2.name[language]} · ${indicator.name}`,
      }))}
      onChange={(chosen) => {
        const found = all.find(({ indicator }) => indicator.name === chosen);
        if (!found) return;
        const { name, unit, direction = 'ge' } = found.indicator;
        const measured = unit ? { direction, unit } : {};
        onAdd({ ...emptyIndicator(), level1: found.level1.key, level2: found.level2.key, name, ...measured });
      }}
    />
  );
}

function useIndicatorColumns(year: number): readonly GridColumn<IndicatorCells>[] {
  const t = useOverallText();
  const language = useLanguage();
  return useMemo(() => {
    const { tree } = overallTreeOf(year);
    const named = (list: readonly { key: string; name: Record<'zh' | 'en', string> }[]) =>
      list.map(({ key, name }) => ({ value: key, label: name[language] }));
    const level2 = new Map(tree.map((level) => [level.key, named(level.level2)]));
    return [
      {
        key: 'level1',
        title: t('indicator.level1'),
        kind: 'select',
        required: true,
        width: '96px',
        options: named(tree),
      },
      {
        key: 'level2',
        title: t('indicator.level2'),
        kind: 'select',
        required: true,
        width: '120px',
        options: (row: IndicatorCells) => level2.get(row.level1) ?? [],
      },
      { key: 'name', title: t('indicator.name'), kind: 'textarea', required: true, width: '180px', max: 120 },
      {
        key: 'direction',
        title: t('indicator.direction'),
        kind: 'select',
        width: '56px',
        options: directionOptions((value) => t(`direction.${value}`)),
      },
      { key: 'value', title: t('indicator.value'), kind: 'decimal', width: '88px' },
      { key: 'unit', title: t('indicator.unit'), kind: 'text', width: '88px', max: 20 },
      { key: 'standard', title: t('indicator.standard'), kind: 'textarea', width: '180px', max: 500 },
      { key: 'weight', title: t('indicator.weight'), kind: 'decimal', required: true, width: '72px' },
    ] as readonly GridColumn<IndicatorCells>[];
  }, [t, language, year]);
}
