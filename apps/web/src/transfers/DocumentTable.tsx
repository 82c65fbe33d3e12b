import type { RegionalTargetPartsFragment } from '@chengxiao/client';
import { regionalTargetLifecycle } from '@chengxiao/domain';
import { ActionBar, type Column, DataTable, DateText, StateTag } from '@chengxiao/ui';
import { useBecame } from '../became/use-became';
import { useMove } from '../hooks/use-move';
import { targetTone } from './tones';
import { moveRegionalTarget } from './transfers.graphql';
import { useTransferText } from './transfers.i18n';

type Target = RegionalTargetPartsFragment;

/** Every document that handed something down, newest first, with its receipt. */
export function DocumentTable({ targets }: { targets: readonly Target[] }) {
  const t = useTransferText();
  if (targets.length === 0) return <p className="cx-hint">{t('documents.empty')}</p>;
  const newest = [...targets].sort((one, other) => other.handedOn.localeCompare(one.handedOn));
  const columns: readonly Column<Target>[] = [
    { key: 'no', title: t('documents.no'), render: ({ documentNo }) => documentNo },
    { key: 'date', title: t('documents.date'), kind: 'date', render: ({ handedOn }) => <DateText value={handedOn} /> },
    { key: 'from', title: t('documents.from'), render: ({ divisionName }) => divisionName },
    { key: 'place', title: t('documents.place'), render: ({ placeName }) => placeName },
    { key: 'version', title: t('documents.version'), wideOnly: true, render: ({ versionNo }) => versionNo },
    {
      key: 'amount',
      title: t('documents.amount'),
      kind: 'money',
      amount: ({ amount }) => amount,
    },
    {
      key: 'state',
      title: t('documents.state'),
      render: ({ state, reason }) => (
        <>
          <StateTag label={t(`target.${state}`)} tone={targetTone[state]} />
          {reason && <div className="cx-hint">{reason}</div>}
        </>
      ),
    },
    {
      key: 'receipt',
      title: t('documents.receipt'),
      render: ({ acknowledgedOn: date, acknowledgedBy: name }) =>
        date && name ? t('received.by', { name, date }) : <span className="cx-none">—</span>,
    },
    { key: 'todo', title: t('documents.todo'), control: true, render: (target) => <RegionalActions target={target} /> },
  ];
  return <DataTable caption={t('section.documents')} columns={columns} rows={newest} rowKey={({ id }) => id} />;
}

/** What one may do to a regional target alone: acknowledge it where it went, withdraw it where it came from. */
export function RegionalActions({ target: { id, version, documentNo, allowedActions } }: { target: Target }) {
  const t = useTransferText();
  const became = useBecame();
  const { move } = useMove(moveRegionalTarget, ({ action }) => became(`regionalTarget.${action}`, documentNo));
  return (
    <ActionBar
      actions={allowedActions}
      needs={regionalTargetLifecycle.actions}
      label={(action) => t(`action.${action}`)}
      ask={(action) => (action === 'acknowledge' ? t('ask.acknowledge') : undefined)}
      phrases={[t('phrase.adjust'), t('phrase.error')]}
      onAct={(action, reason) => move({ id, action, version, reason: reason ?? null })}
    />
  );
}
