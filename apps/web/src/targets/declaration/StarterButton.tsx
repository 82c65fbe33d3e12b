import { useQuery } from '@apollo/client/react';
import { problemOf } from '@chengxiao/client';
import { Choice, FormField, ListSkeleton, ProblemNote } from '@chengxiao/ui';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { rowsFromStarter } from './library-rows';
import { starterPacks } from './library.graphql';
import { useLibraryOfferText } from './library.i18n';
import type { LintInput } from '../findings/lint-form';
import type { IndicatorCells } from './target-form';

type StarterButtonProps = {
  lintInput: LintInput;
  /** Takes the rows, and what is said of them. */
  onTake: (rows: readonly IndicatorCells[], announcement: string) => void;
};

/** Fills an empty indicator table with the rows of a type of project. */
export function StarterButton({ lintInput, onTake }: StarterButtonProps) {
  const t = useLibraryOfferText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('begin')}</Button>
      {open && <Packs lintInput={lintInput} onTake={onTake} onClose={() => setOpen(false)} />}
    </>
  );
}

function Packs({ lintInput: { pack, place, frame }, onTake, onClose }: StarterButtonProps & { onClose: () => void }) {
  const t = useLibraryOfferText();
  const [tag, setTag] = useState('');
  const { data, error, loading, refetch } = useQuery(starterPacks, {
    variables: { divisionCode: place.divisionCode, year: frame.year },
  });
  const packs = data?.starterPacks ?? [];
  const chosen = packs.find(({ projectTag }) => projectTag === tag);
  const take = (): void => {
    if (!chosen) return;
    const rows = rowsFromStarter(pack, chosen);
    onTake(rows, t('taken', { tag, n: rows.length }));
    onClose();
  };
  return (
    <Modal
      open
      title={t('packTitle')}
      okText={t('take', { n: chosen?.entries.length ?? 0 })}
      okButtonProps={{ disabled: !chosen }}
      cancelText={t('cancel')}
      onOk={take}
      onCancel={onClose}
    >
      <p className="cx-hint">{t('packText')}</p>
      <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      {loading && <ListSkeleton />}
      {data && packs.length === 0 && <p>{t('nonePack')}</p>}
      {packs.length > 0 && (
        <FormField path="projectTag" label={t('projectTag')}>
          <Choice
            value={tag}
            options={packs.map(({ projectTag }) => ({ value: projectTag, label: projectTag }))}
            onChange={setTag}
          />
        </FormField>
      )}
      {chosen && (
        <ul>
          {chosen.entries.map(({ id, name, weight }) => (
            <li key={id}>
              {name} <span className="cx-hint">{weight}</span>
            </li>
          ))}
        </ul>
      )}
    </Modal>
  );
}
