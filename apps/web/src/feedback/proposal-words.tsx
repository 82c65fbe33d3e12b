import { D, type LinkageKind, percentOf, type ProposalState, rounded, toWan } from '@chengxiao/domain';
import { Money, type Tone } from '@chengxiao/ui';
import { useProposalText } from './proposal.i18n';

export const proposalTone: Readonly<Record<ProposalState, Tone>> = {
  proposed: 'warning',
  confirmed: 'success',
  sentBack: 'danger',
  settled: 'success',
};

/** Keep, cut by a share, stop: in words. */
export function useAdvice(): (kind: LinkageKind, share: string) => string {
  const t = useProposalText();
  return (kind, share) => (kind === 'cut' ? t('cutBy', { percent: percentOf(new D(share)) }) : t(`kind.${kind}`));
}

/** 万元 with two decimals, for sentences. */
export const wanText = (yuan: string): string => rounded(toWan(yuan));

/** A share as a percentage, two decimals at most. */
export const shareText = (share: string | null | undefined): string =>
  share === null || share === undefined ? '—' : `${percentOf(new D(share))}%`;

/** An execution rate as every other page shows it: four decimals of the ratio. */
export const rateText = (rate: string | null | undefined): string =>
  shareText(rate === null || rate === undefined ? rate : new D(rate).toDecimalPlaces(4).toFixed());

/** A change of money with its sign. */
export function Change({ value }: { value: string }) {
  const amount = new D(value);
  return (
    <span className="feedback-change">
      {amount.isNegative() && !amount.isZero() ? '−' : amount.isZero() ? '' : '+'}
      <Money value={amount.abs().toFixed(2)} />
    </span>
  );
}
