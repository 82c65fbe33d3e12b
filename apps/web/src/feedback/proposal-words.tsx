import { D, type LinkageKind, percentOf, type ProposalState } from '@chengxiao/domain';
import { Money, type Tone } from '@chengxiao/ui';
import { useProposalText } from './proposal.i18n';

export const proposalTone: Readonly<Record<ProposalState, Tone>> = {
  proposed: 'warning',
  confirmed: 'success',
  withdrawn: 'neutral',
  sentBack: 'danger',
  settled: 'success',
};

/** Keep, cut by a share, stop: in words. */
export function useAdvice(): (kind: LinkageKind, share: string) => string {
  const t = useProposalText();
  return (kind, share) => (kind === 'cut' ? t('cutBy', { percent: percentOf(new D(share)) }) : t(`kind.${kind}`));
}

/** A change of money with its sign. */
export const Change = ({ value }: { value: string }) => (
  <span className="feedback-change">
    <Money value={value} signed />
  </span>
);
