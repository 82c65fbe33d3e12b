import type { MissingCharacter } from '@chengxiao/domain';
import { useCallback, useRef, useState } from 'react';
import { useMissingText } from './missing-characters.i18n';
import { MissingList } from './MissingList';
import { usePrintWatch } from './use-print-watch';

type Found = { readonly missing: readonly MissingCharacter[]; readonly print: () => void };

/** Watches the browser's own print on pages of plain elements, see `usePrintWatch`. */
export function PlainPrintWatch() {
  const t = useMissingText();
  const dialog = useRef<HTMLDialogElement>(null);
  const [found, setFound] = useState<Found | null>(null);
  const tell = useCallback((missing: Found['missing'], print: () => void) => {
    setFound({ missing, print });
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  usePrintWatch(tell);
  const close = (): void => dialog.current?.close();
  return (
    <dialog ref={dialog} className="cx-plain-dialog" aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <p>{t('text')}</p>
      <MissingList missing={found?.missing ?? []} />
      <p className="cx-plain-acts">
        <button type="button" onClick={close}>
          {t('back')}
        </button>
        <button
          type="button"
          onClick={() => {
            close();
            found?.print();
          }}
        >
          {t('go')}
        </button>
      </p>
    </dialog>
  );
}
