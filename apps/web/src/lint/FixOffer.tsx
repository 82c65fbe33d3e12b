import { Button } from 'antd';
import { useLintText } from './lint.i18n';

/** What was just corrected, with the way back; its line is there from the start, so that nothing moves. */
export function FixOffer({ offer }: { offer: { message: string; undo: () => void } | null }) {
  const t = useLintText();
  return (
    <div className="lint-offer">
      <span role="status">{offer?.message}</span>
      {offer && (
        <Button
          size="small"
          onClick={({ currentTarget }) => {
            // The button leaves with what it offers.
            currentTarget.closest<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
            offer.undo();
          }}
        >
          {t('undo')}
        </Button>
      )}
    </div>
  );
}
