import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { isId } from './is-id';
import { Nowhere, useEntry } from './Nowhere';
import { useShellText } from './shell.i18n';

// Routes name this page before anybody signs in, and who asks the server brings Apollo along.
const Departed = lazy(async () => ({ default: (await import('./Departed')).Departed }));

/**
 * There is nothing at the address: what was there was taken away, which is told with who did it and why, or there is none,
 * or the reader may not see it; then the text says what was sought, and not which of the two.
 */
export function NotFoundPage() {
  const { id = '' } = useParams();
  if (!isId(id)) return <Nothing />;
  return (
    <Suspense fallback={null}>
      <Departed id={id} otherwise={<Nothing />} />
    </Suspense>
  );
}

function Nothing() {
  const t = useShellText();
  const entry = useEntry();
  return (
    <Nowhere title={t('notFound.title')}>
      <p>
        {entry ? t('notFound.one', { name: t(`nav.${entry.key}`) }) : t('notFound.text')} {t('notFound.why')}
      </p>
    </Nowhere>
  );
}
