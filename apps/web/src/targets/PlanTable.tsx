import type { TargetQuery } from '@chengxiao/client';
import { type Column, DataTable, DateText } from '@chengxiao/ui';
import { MarkedValue } from '../lint/MarkedValue';
import type { Marks } from '../lint/use-marks';
import { PlanFunds } from './declaration/PlanFunds';
import { PlanGantt } from './declaration/PlanGantt';
import { useTargetText } from './targets.i18n';
import './declaration/plan.css';

type Step = TargetQuery['target']['planSteps'][number];

/** The performance plan 预算绩效计划, for reading. */
export function PlanTable({ steps, yearFunds, marks }: { steps: readonly Step[]; yearFunds: string; marks: Marks }) {
  const t = useTargetText();
  if (steps.length === 0) return <p className="cx-hint">{t('plan.empty')}</p>;
  const found = (step: Step, column: 'name' | 'method') => {
    const path = `planSteps.${steps.indexOf(step)}.${column}`;
    return (
      <MarkedValue mark={marks.get(path)} path={path}>
        {step[column]}
      </MarkedValue>
    );
  };
  const columns: readonly Column<Step>[] = [
    { key: 'name', title: t('plan.name'), render: (step) => found(step, 'name') },
    { key: 'method', title: t('plan.method'), render: (step) => found(step, 'method') },
    { key: 'funds', title: t('plan.funds'), kind: 'money', amount: ({ funds }) => funds },
    { key: 'start', title: t('plan.start'), render: ({ startDate }) => startDate && <DateText value={startDate} /> },
    { key: 'end', title: t('plan.end'), render: ({ endDate }) => endDate && <DateText value={endDate} /> },
    { key: 'resources', title: t('plan.resources'), render: ({ resources }) => resources },
    { key: 'responsible', title: t('plan.responsible'), render: ({ responsible }) => responsible },
  ];
  return (
    <>
      <DataTable caption={t('section.plan')} columns={columns} rows={steps} rowKey={({ id }) => id} />
      <PlanFunds steps={steps} yearFunds={yearFunds} />
      <PlanGantt steps={steps} table={t('section.plan')} />
    </>
  );
}
