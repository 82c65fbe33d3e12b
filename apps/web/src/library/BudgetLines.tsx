import { type Column, DataTable, EmptyState, Section, StateTag, type Tone } from '@chengxiao/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { type BudgetLineAction, type BudgetLineState } from '@chengxiao/domain';
import { AdjustLine } from './AdjustLine';
import { CancelFacts } from './CancelFacts';
import type { Line } from './budget-lines.graphql';
import { useLibraryText } from './library.i18n';
import { useLineDialogText } from './line-dialog.i18n';
import { LineDialog, useLineWords } from './LineDialog';
import { LineIncrease } from './LineIncrease';
import { ProposeLine, type ProposeLineProps } from './ProposeLine';

const tones: Readonly<Record<BudgetLineState, Tone>> = {
  proposed: 'progress',
  approved: 'success',
  deferred: 'warning',
  cancelled: 'danger',
};

type BudgetLinesProps = {
  projectId: string;
  projectName: string;
  lines: readonly Line[];
  funds: ProposeLineProps['funds'];
  /** Years of the project period. */
  years: readonly number[];
  /** Why no line may be proposed now; null when one may. Only finance is told. */
  refusal: string | null;
  proposes: boolean;
};

/** Money of the project by budget year; finance proposes a line for a year here. */
export function BudgetLines({ projectId, projectName, lines, funds, years, refusal, proposes }: BudgetLinesProps) {
  const t = useLibraryText();
  const act = useLineDialogText();
  const [adjusting, setAdjusting] = useState<string | null>(null);
  const [moving, setMoving] = useState<{ action: BudgetLineAction; line: Line } | null>(null);
  const written = useLineWords();
  const columns: readonly Column<Line>[] = [
    { key: 'year', title: t('line.year'), kind: 'date', render: ({ year }) => year },
    { key: 'initial', title: t('line.initial'), kind: 'money', amount: (line) => line.initialAmount },
    { key: 'amount', title: t('line.amount'), kind: 'money', amount: ({ amount }) => amount },
    { key: 'state', title: t('line.state'), render: (line) => <Standing line={line} /> },
  ];
  const actions: Column<Line> = {
    key: 'actions',
    title: t('line.actions'),
    render: (line) => (
      <span className="cx-actions">
        {line.adjustable && (
          <Button size="small" onClick={() => setAdjusting(line.id)}>
            {t('line.adjust')}
          </Button>
        )}
        {line.allowedActions.map((action) => (
          <Button key={action} size="small" danger={action === 'cancel'} onClick={() => setMoving({ action, line })}>
            {act(`action.${action}`)}
          </Button>
        ))}
      </span>
    ),
  };
  const acts = lines.some(({ adjustable, allowedActions }) => adjustable || allowedActions.length > 0);
  const adjusted = lines.find(({ id, adjustable }) => id === adjusting && adjustable);
  const free = years.filter((year) => !lines.some((line) => line.year === year));
  return (
    <Section title={t('page.lines')}>
      {lines.length > 0 ? (
        <DataTable
          caption={t('page.lines')}
          columns={acts ? [...columns, actions] : columns}
          rows={lines}
          rowKey={({ id }) => id}
        />
      ) : (
        <EmptyState title={t('page.linesEmpty')} text={t('page.linesEmptyText')} />
      )}
      {lines.map((line) => line.increase && <LineIncrease key={line.id} line={line} increase={line.increase} />)}
      {adjusted && (
        <AdjustLine key={adjusted.id} projectId={projectId} line={adjusted} onClose={() => setAdjusting(null)} />
      )}
      {moving && (
        <LineDialog
          action={moving.action}
          lines={[{ ...moving.line, name: projectName }]}
          written={written}
          onClose={() => setMoving(null)}
          onCancel={() => setMoving(null)}
        />
      )}
      {proposes && refusal !== null && <p className="cx-hint">{t('line.refused', { reason: refusal })}</p>}
      {refusal === null && free.length > 0 && (
        <ProposeLine key={free.join()} projectId={projectId} name={projectName} years={free} funds={funds} />
      )}
    </Section>
  );
}

/** Where a line stands, and of a cancelled one why and since when. */
function Standing({ line }: { line: Line }) {
  const t = useLibraryText();
  return (
    <>
      <StateTag label={t(`line.${line.state}`)} tone={tones[line.state]} />
      {line.cancelReason && <div>{line.cancelReason}</div>}
      <CancelFacts {...line} />
    </>
  );
}
