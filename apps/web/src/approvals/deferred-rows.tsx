import type { DeferredProjectsQuery, Paged } from '@chengxiao/client';
import { type BudgetLineAction, type BudgetLineState, actionsOf, budgetLineLifecycle } from '@chengxiao/domain';
import { AppLink, type Column, StateTag, type Tone, type Selection, useSelection } from '@chengxiao/ui';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { CancelFacts } from '../library/CancelFacts';
import type { ListedLine } from '../library/LineDialog';
import { useLineDialogText } from '../library/line-dialog.i18n';
import { useDeferredText } from './deferred.i18n';
import { stateTone } from '../targets/state-tone';

type Found = DeferredProjectsQuery['deferredProjects'];
type Row = Found['nodes'][number];
type Acting = { readonly action: BudgetLineAction; readonly lines: readonly ListedLine[] };
export type DeferredSelection = {
  readonly selection: Selection<Row>;
  readonly start: (action: BudgetLineAction, rows: readonly Row[]) => void;
  /** What is being done, while its dialog is open. */
  readonly acting: Acting | null;
  readonly onDone: () => void;
  /** Leaves the dialog; the selection stays. */
  readonly onCancel: () => void;
  /** The buttons of what is selected. */
  readonly acts: ReactNode;
};

const lineTone: Readonly<Record<BudgetLineState, Tone>> = {
  proposed: 'progress',
  approved: 'success',
  deferred: 'warning',
  cancelled: 'danger',
};
const inView = ({ id, version, year, amount, projectName }: Row): ListedLine => ({
  id,
  version,
  year,
  amount,
  name: projectName,
});

/** Which rows finance has chosen, and what it does to them; rows it may do nothing with cannot be chosen. */
export function useDeferredSelection(paged: Paged<Found>): DeferredSelection {
  const t = useDeferredText();
  const [acting, setActing] = useState<Acting | null>(null);
  const selection = useSelection<Row>({
    paged,
    may: ({ allowedActions }) => allowedActions.length > 0,
    keyOf: ({ id }) => id,
    nameOf: ({ projectName }) => projectName,
    amountOf: ({ amount }) => amount,
  });
  const start = (action: BudgetLineAction, some: readonly Row[]) => setActing({ action, lines: some.map(inView) });
  const label = { cancel: 'selectedCancel', restore: 'selectedRestore' } as const;
  return {
    selection,
    start,
    acting,
    onDone: () => {
      setActing(null);
      selection.clear();
    },
    onCancel: () => setActing(null),
    acts: actionsOf(budgetLineLifecycle).map((action) => {
      const those = selection.selected.filter(({ allowedActions }) => allowedActions.includes(action));
      return (
        those.length > 0 && (
          <Button key={action} size="small" danger={action === 'cancel'} onClick={() => start(action, those)}>
            {t(label[action], { n: those.length })}
          </Button>
        )
      );
    }),
  };
}

/** The columns of the list; the division stands where the list spans several. */
export function useDeferredColumns(
  { selection, start }: DeferredSelection,
  divisionName: ((code: string) => string) | null,
): readonly Column<Row>[] {
  const t = useDeferredText();
  const act = useLineDialogText();
  return [
    {
      key: 'name',
      title: t('column.name'),
      render: ({ projectId, projectName }) => <AppLink href={`/projects/${projectId}`}>{projectName}</AppLink>,
    },
    { key: 'department', title: t('column.department'), wideOnly: true, render: (row) => row.departmentName },
    { key: 'org', title: t('column.org'), render: ({ orgName }) => orgName },
    ...when(divisionName !== null, {
      key: 'division',
      title: t('column.division'),
      render: ({ divisionCode }) => divisionName?.(divisionCode),
    }),
    { key: 'amount', title: t('column.amount'), kind: 'money', amount: ({ amount }) => amount },
    {
      key: 'line',
      title: t('column.line'),
      kind: 'state',
      render: ({ lineState }) => <StateTag label={t(`lineState.${lineState}`)} tone={lineTone[lineState]} />,
    },
    { key: 'target', title: t('column.target'), render: (row) => <Target {...row} /> },
    { key: 'reason', title: t('column.reason'), width: '22%', render: (row) => <Reason {...row} /> },
    ...when(selection.able.size > 0, {
      key: 'actions',
      title: t('column.actions'),
      control: true,
      render: (row) =>
        row.allowedActions.map((action) => (
          <Button key={action} size="small" danger={action === 'cancel'} onClick={() => start(action, [row])}>
            {act(`action.${action}`)}
          </Button>
        )),
    }),
  ];
}

const when = (holds: boolean, column: Column<Row>): readonly Column<Row>[] => (holds ? [column] : []);

function Target({ targetId, targetState }: Row) {
  const t = useDeferredText();
  if (!targetId || !targetState) return <StateTag label={t('undeclared')} tone="danger" />;
  return (
    <AppLink href={`/targets/${targetId}`}>
      <StateTag label={t(`targetState.${targetState}`)} tone={stateTone[targetState]} />
    </AppLink>
  );
}

const Reason = (row: Row) => (
  <>
    {row.reason}
    <CancelFacts {...row} />
  </>
);
