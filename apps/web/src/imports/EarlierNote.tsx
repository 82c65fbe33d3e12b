import { AppLink, currentLanguage, dayText, Note } from '@chengxiao/ui';
import { useImportText } from './imports.i18n';
import type { SentFile } from './send-file';

/** Says of a file that was brought before which import it is, and what became of that. */
export function EarlierNote({ id, state, fileName, ready, askedByName, createdAt }: SentFile) {
  const t = useImportText();
  return (
    <Note
      role="status"
      type="info"
      title={t('earlier.title')}
      description={
        <>
          {t('earlier.text', { who: askedByName, when: dayText(createdAt, currentLanguage(), true), file: fileName })}{' '}
          {t(`earlier.became.${state}`, { n: ready })} <AppLink href={`/imports/${id}`}>{t('earlier.open')}</AppLink>
        </>
      }
    />
  );
}
