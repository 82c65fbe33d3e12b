import { dayText, Note, useLanguage } from '@chengxiao/ui';
import { useRoundText } from './rounds.i18n';

/** Tells whoever has not reported that the round is closed, since when, and whom to ask. */
export function ClosedNote({ closedAt }: { closedAt: string }) {
  const t = useRoundText();
  const language = useLanguage();
  return (
    <Note
      type="warning"
      title={t('closedForYou')}
      description={t('closedText', { when: dayText(closedAt, language) })}
    />
  );
}
