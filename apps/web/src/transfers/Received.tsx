import type { RegionalTargetPartsFragment } from '@chengxiao/client';
import { Money, Section, StateTag } from '@chengxiao/ui';
import { RegionalActions } from './DocumentTable';
import { targetTone } from './tones';
import { useTransferText } from './transfers.i18n';

/** What one's own division was handed, and its acknowledgement. */
export function Received({ target }: { target: RegionalTargetPartsFragment }) {
  const t = useTransferText();
  const { divisionName: name, documentNo, state, amount, acknowledgedOn: date, acknowledgedBy } = target;
  return (
    <Section title={t('received.title')} extra={<StateTag label={t(`target.${state}`)} tone={targetTone[state]} />}>
      <p className="transfer-received">
        {t('received.from', { name, document: documentNo })} · <Money value={amount} />
      </p>
      <p className="cx-hint">
        {date && acknowledgedBy ? t('received.by', { name: acknowledgedBy, date }) : t('received.waiting')}
      </p>
      <RegionalActions target={target} />
    </Section>
  );
}
