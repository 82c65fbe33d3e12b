import { useQuery } from '@apollo/client/react';
import { f8Layout, f8Of, fundsTotal, layOut, transferLifecycle } from '@chengxiao/domain';
import { ActionBar, currentLanguage, DateText, DetailPage, type Fact, Money, Note, Section } from '@chengxiao/ui';
import { useParams } from 'react-router';
import { QueryPage } from '../shell/QueryPage';
import { FormSheet } from '../forms/FormSheet';
import { Attachments } from '../attachments/Attachments';
import { EventHistory } from '../events/EventHistory';
import { LinkButton } from '../controls/LinkButton';
import { useMove } from '../hooks/use-move';
import { useBecame } from '../became/use-became';
import { CascadeMatrix } from './CascadeMatrix';
import { CascadeWords } from './CascadeWords';
import { DocumentTable } from './DocumentTable';
import { OwnShare } from './OwnShare';
import { Received } from './Received';
import { stateTone } from './tones';
import { TransferProjects } from './TransferProjects';
import { moveTransfer, type ShownTransfer, transfer as transferQuery } from './transfers.graphql';
import { useTransferText } from './transfers.i18n';
import './transfers.css';

/** One transfer: form F8, how far it is broken down to which place, and the documents that did it. */
export function TransferPage() {
  const { id = '' } = useParams();
  const t = useTransferText();
  return (
    <QueryPage
      query={useQuery(transferQuery, { variables: { id } })}
      title={t('title')}
      back={{ href: '/transfers', label: t('back') }}
    >
      {({ transfer }) => <Shown key={transfer.id} transfer={transfer} />}
    </QueryPage>
  );
}

function Shown({ transfer }: { transfer: ShownTransfer }) {
  const t = useTransferText();
  const { state, reason, received, history, divisionName, cascade } = transfer;
  // A banner hands nothing further down: its part stands for itself.
  const breaksDown = cascade[0]?.money.state !== null;
  return (
    <DetailPage
      title={transfer.name}
      back={{ href: '/transfers', label: t('back') }}
      state={{ label: t(`state.${state}`), tone: stateTone[state] }}
      facts={useFacts(transfer)}
      actions={<Actions transfer={transfer} />}
    >
      {reason && <Note type="warning" title={t(state === 'closed' ? 'closedFor' : 'reopened')} description={reason} />}
      {received && <Received target={received} />}
      {received && <OwnShare transfer={transfer} />}
      {received?.state === 'acknowledged' && <TransferProjects transferId={transfer.id} amount={received.amount} />}
      {breaksDown && (
        <>
          <Section title={t('section.words')}>
            <CascadeWords transfer={transfer} />
          </Section>
          <Section title={t('section.matrix')}>
            <CascadeMatrix transfer={transfer} />
          </Section>
        </>
      )}
      <FormSheet
        title={t('section.form')}
        grid={layOut(f8Layout, f8Of(transfer, received ?? { divisionName }), currentLanguage())}
        address={`/api/transfers/${transfer.id}/form`}
      />
      <Section title={t('section.documents')}>
        <DocumentTable targets={transfer.regionalTargets} />
      </Section>
      <Attachments subjectType="transfer" subjectId={transfer.id} />
      <Section title={t('section.history')}>
        <EventHistory entries={history} />
      </Section>
    </DetailPage>
  );
}

function useFacts(transfer: ShownTransfer): readonly Fact[] {
  const t = useTransferText();
  const { startDate: from, endDate: to, documentDate } = transfer;
  return [
    { label: t('fact.central'), value: transfer.centralDepartment },
    { label: t('fact.finance'), value: transfer.provincialFinance },
    { label: t('fact.department'), value: transfer.provincialDepartment },
    { label: t('fact.year'), value: transfer.year },
    { label: t('fact.term'), value: t('fact.termValue', { from, to }) },
    { label: t('fact.amount'), value: <Money value={fundsTotal(transfer.yearFunds)} /> },
    { label: t('fact.document'), value: transfer.documentNo || '—' },
    { label: t('fact.documentDate'), value: documentDate ? <DateText value={documentDate} /> : '—' },
    { label: t('fact.declaredBy'), value: transfer.orgName },
  ];
}

function Actions({ transfer }: { transfer: ShownTransfer }) {
  const t = useTransferText();
  const { id, version, editable, allowedActions, handDownRefusal } = transfer;
  const became = useBecame();
  const { move } = useMove(moveTransfer, ({ action }) => became(`transfer.${action}`, transfer.name));
  return (
    <>
      {handDownRefusal === null && <LinkButton to={`/transfers/${id}/hand-down`}>{t('handDown')}</LinkButton>}
      {editable && <LinkButton to={`/transfers/${id}/edit`}>{t('edit')}</LinkButton>}
      <ActionBar
        actions={allowedActions}
        needs={transferLifecycle.actions}
        label={(action) => t(`action.${action}`)}
        ask={(action) => (action === 'confirm' ? t('ask.confirm') : undefined)}
        phrases={[t('phrase.adjust'), t('phrase.error'), t('phrase.finished')]}
        onAct={(action, reason) => move({ id, action, version, reason: reason ?? null })}
      />
    </>
  );
}
