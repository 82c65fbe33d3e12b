import { useQuery } from '@apollo/client/react';
import { problemOf, useCommand } from '@chengxiao/client';
import { D, isMoney, sum } from '@chengxiao/domain';
import {
  DateInput,
  EmptyState,
  FormField,
  FormPage,
  FormScope,
  FormSkeleton,
  Note,
  type Option,
  ProblemNote,
  Section,
  TextField,
  useToast,
  wanText,
} from '@chengxiao/ui';
import { useMemo, useRef } from 'react';
import { useNavigate, useParams } from 'react-router';
import { v7 as uuid } from 'uuid';
import { placed, problemFrom } from '../api/problem-from';
import { FormFoot } from '../forms/FormFoot';
import { useDraftedForm } from '../hooks/use-drafted-form';
import { useDivisions } from '../library/use-divisions';
import { LinkButton } from '../controls/LinkButton';
import { useSession } from '../session/session';
import {
  amountsOf,
  emptyFormFor,
  type HandDownForm,
  inputOf,
  onScreen,
  sentRows,
  unchangedSharesOf,
  unknownPlaces,
} from './hand-down-form';
import { HandDownGrid, moneyOf } from './HandDownGrid';
import { handDownTransfer, type ShownTransfer, transfer as transferQuery } from './transfers.graphql';
import { useTransferText } from './transfers.i18n';
import './transfers.css';

/** Finance writes a document that hands a transfer down to the divisions straight below. */
export function HandDownPage() {
  const { id = '' } = useParams();
  const t = useTransferText();
  const places = usePlacesBelow();
  const { data, error, refetch } = useQuery(transferQuery, { variables: { id }, fetchPolicy: 'network-only' });
  const transfer = data?.transfer;
  const href = `/transfers/${id}`;
  const refused = transfer?.handDownRefusal ?? null;
  return (
    <FormPage
      back={{ href: href, label: t('backToTransfer') }}
      title={transfer ? `${t('hand.title')} · ${transfer.name}` : t('hand.title')}
      lead={t('hand.lead')}
    >
      <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      {(!transfer || places.length === 0) && !error && refused === null && <FormSkeleton />}
      {refused !== null && (
        <div className="cx-card">
          <EmptyState
            title={t('hand.refused')}
            text={refused}
            action={<LinkButton to={href}>{t('backToTransfer')}</LinkButton>}
          />
        </div>
      )}
      {transfer && refused === null && places.length > 0 && <Filling {...{ transfer, places, href }} />}
    </FormPage>
  );
}

/** The divisions straight below one's own. */
function usePlacesBelow(): readonly Option[] {
  const { position } = useSession();
  const { all } = useDivisions();
  return useMemo(
    () =>
      all
        .filter(({ parentCode }) => parentCode === position.divisionCode)
        .map(({ code, name }) => ({ value: code, label: name })),
    [all, position.divisionCode],
  );
}

type FillingProps = { transfer: ShownTransfer; places: readonly Option[]; href: string };

function Filling({ transfer, places, href }: FillingProps) {
  const t = useTransferText();
  const { position } = useSession();
  const earlier = transfer.regionalTargets.filter(
    ({ divisionCode, state }) =>
      divisionCode === position.divisionCode && (state === 'handedDown' || state === 'acknowledged'),
  );
  const { form, set, problem, busy, draft, submit } = useHandingDown({ transfer, places, href }, earlier);
  return (
    <FormScope problem={problem}>
      {earlier.length > 0 && (
        <Note type="info" title={t('hand.earlier', { names: earlier.map(({ placeName }) => placeName).join('、') })} />
      )}
      <Section title={t('section.document')}>
        <div className="cx-fields">
          <TextField
            path="documentNo"
            label={t('hand.documentNo')}
            required
            hint={t('hand.documentNoHint')}
            maxLength={60}
            value={form.documentNo}
            onChange={(documentNo) => set({ documentNo })}
          />
          <FormField path="handedOn" label={t('hand.handedOn')} required>
            <DateInput value={form.handedOn} onChange={(handedOn) => set({ handedOn })} />
          </FormField>
          <TextField
            path="reason"
            label={t('hand.reason')}
            hint={t('hand.reasonHint')}
            wide
            maxLength={1000}
            value={form.reason}
            onChange={(reason) => set({ reason })}
          />
        </div>
      </Section>
      <Section title={t('section.places')}>
        <p className="cx-hint">{t('hand.ask')}</p>
        <HandDownGrid {...{ transfer, earlier, form }} onChange={(rows) => set({ places: rows })} />
      </Section>
      <FormFoot
        busy={busy}
        draft={draft}
        submit={{ text: t('hand.submit'), run: () => void submit() }}
        cancel={{ href, label: t('form.cancel') }}
      />
    </FormScope>
  );
}

/** The document while it is written; a refusal keeps what was typed and leads to its cells. */
function useHandingDown({ transfer, places, href }: FillingProps, earlier: ShownTransfer['regionalTargets']) {
  const t = useTransferText();
  const navigate = useNavigate();
  const { success } = useToast();
  // Repeating the same request hands down once, not twice.
  const requestId = useRef(uuid());
  const { run } = useCommand(handDownTransfer, { refetch: false });
  const { id: transferId, indicators } = transfer;
  return useDraftedForm<HandDownForm>({
    kind: 'handDown',
    subject: transferId,
    initial: () => emptyFormFor(places),
    check: (form) => problemFrom(unknownPlaces(form, places), t('form.incomplete')),
    ask: (form) => {
      const sent = sentRows(form).map((at) => form.places[at] ?? {});
      const [given, kept] = [sum(amountsOf(form)), sum(unchangedSharesOf(form, earlier).map(({ amount }) => amount))];
      const words = { name: transfer.name, n: sent.length, sum: wanText(given) };
      const left = new D(moneyOf(transfer)).minus(given).minus(kept);
      // What is refused anyway is told at its cell, without being asked.
      if (left.isNegative() || sent.length === 0 || form.documentNo.trim() === '') return null;
      return {
        title: t('hand.title'),
        lines: [
          t('hand.what', words),
          sent.map(({ place, amount = '' }) => `${place} ${isMoney(amount) ? wanText(amount) : amount}`).join('；'),
          t('hand.by', { documentNo: form.documentNo, handedOn: form.handedOn, left: wanText(left.toFixed()) }),
          t('hand.next'),
        ],
        okText: t('hand.submit'),
      };
    },
    send: async (form) => {
      const input = inputOf(form, indicators, places);
      const seen = earlier.map(({ id }) => id);
      const { problem } = await run({ transferId, input, requestId: requestId.current, seen });
      return problem && placed(problem, (path) => onScreen(path, form, indicators));
    },
    onDone: () => {
      success(t('hand.done'));
      void navigate(href);
    },
  });
}
