import { EditableTable, type GridColumn, type GridHandle } from '@chengxiao/ui';
import { type RefObject, useMemo } from 'react';
import type { Marks } from '../../lint/use-marks';
import { RemovedRows, useFormer } from './approved';
import { PlanFunds } from './PlanFunds';
import { PlanGantt } from './PlanGantt';
import { emptyStep, type StepCells } from './target-form';
import { useTargetText } from '../targets.i18n';
import './plan.css';

export type PlanGridProps = {
  rows: readonly StepCells[];
  /** The approved steps that are adjusted. */
  approved: readonly StepCells[] | undefined;
  onChange: (rows: StepCells[]) => void;
  /** Money of the year, 元: the steps must not need more. */
  yearFunds: string;
  marks: Marks;
  handle: RefObject<GridHandle<StepCells> | null>;
};

/** The performance plan as a grid; the money needed follows while one types. */
export function PlanGrid({ rows, approved, onChange, yearFunds, marks, handle }: PlanGridProps) {
  const t = useTargetText();
  const columns = useMemo<readonly GridColumn<StepCells>[]>(
    () => [
      { key: 'name', title: t('plan.name'), kind: 'textarea', required: true, width: '150px', max: 200 },
      { key: 'method', title: t('plan.method'), kind: 'textarea', required: true, width: '150px', max: 500 },
      { key: 'funds', title: t('plan.funds'), kind: 'money', required: true, width: '116px' },
      { key: 'startDate', title: t('plan.start'), kind: 'date', required: true, width: '112px' },
      { key: 'endDate', title: t('plan.end'), kind: 'date', required: true, width: '112px' },
      { key: 'resources', title: t('plan.resources'), kind: 'textarea', width: '130px', max: 500 },
      { key: 'responsible', title: t('plan.responsible'), kind: 'textarea', required: true, width: '120px', max: 200 },
    ],
    [t],
  );
  return (
    <>
      <EditableTable<StepCells>
        caption={t('section.plan')}
        path="planSteps"
        columns={columns}
        rows={rows}
        onChange={onChange}
        newRow={emptyStep}
        maxRows={60}
        marks={marks}
        handle={handle}
        former={useFormer(approved)}
        footer={(all) => <PlanFunds steps={all} yearFunds={yearFunds} />}
      />
      <RemovedRows {...{ approved, rows }} onRestore={(next, what) => handle.current?.write(next, what)} />
      <PlanGantt steps={rows} table={t('section.plan')} />
    </>
  );
}
