import type { MissingCharacter } from '@chengxiao/domain';
import { Modal } from 'antd';
import { type ReactNode, useCallback, useState } from 'react';
import { useMissingText } from './missing-characters.i18n';
import { MissingList } from './MissingList';
import { Note } from './Note';

type Found = { readonly missing: readonly MissingCharacter[]; readonly act: () => void };
export type ToldFirst = {
  /** Acts, after it was told what no typeface has and somebody wants it all the same. */
  readonly act: (missing: readonly MissingCharacter[], act: () => void) => void;
  readonly dialog: ReactNode;
};

/** Before something is printed or drawn: which of its characters no typeface has, and where they stand. */
export function useMissingTold(): ToldFirst {
  const t = useMissingText();
  const [found, setFound] = useState<Found | null>(null);
  const go = (): void => {
    setFound(null);
    found?.act();
  };
  const act = useCallback<ToldFirst['act']>(
    (missing, wanted) => (missing.length > 0 ? setFound({ missing, act: wanted }) : wanted()),
    [],
  );
  return {
    act,
    dialog: (
      <Modal
        open={found !== null}
        rootClassName="cx-missing"
        title={t('title')}
        okText={t('go')}
        cancelText={t('back')}
        onOk={go}
        onCancel={() => setFound(null)}
      >
        <p>{t('text')}</p>
        <MissingList missing={found?.missing ?? []} />
      </Modal>
    ),
  };
}

/** Beside a form that is looked at before it is issued: what of it no typeface has. */
export function MissingNote({ missing }: { missing: readonly MissingCharacter[] }) {
  const t = useMissingText();
  if (missing.length === 0) return null;
  return <Note type="warning" title={t('title')} description={<MissingList missing={missing} />} />;
}
