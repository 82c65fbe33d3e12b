import type { ImportKind } from '@chengxiao/domain';
import { type Problem, ProblemNote } from '@chengxiao/ui';
import { Button } from 'antd';
import { type DragEvent, lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useUploadText } from './upload.i18n';
import './imports.css';
import { sendFile, type SentFile } from './send-file';

const EarlierNote = lazy(async () => ({ default: (await import('./EarlierNote')).EarlierNote }));

type Props = {
  kind: ImportKind;
  /** The object whose form it is, where it is the form of one. */
  subjectId?: string;
  children?: ReactNode;
};

/** Takes a workbook by button or by dropping it, and goes to what it would do. */
export function UploadBox({ kind, subjectId, children }: Props) {
  const t = useUploadText();
  const go = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [earlier, setEarlier] = useState<SentFile | null>(null);
  const take = async (file: File | undefined): Promise<void> => {
    if (!file || busy) return;
    setBusy(true);
    setProblem(null);
    setEarlier(null);
    const answer = await sendFile(kind, file, subjectId);
    setBusy(false);
    setProblem(answer.problem);
    setEarlier(answer.value?.earlier ? answer.value : null);
    if (answer.value && !answer.value.earlier) await go(`/imports/${answer.value.id}`);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    <section
      className={over ? 'cx-card import-box import-over' : 'cx-card import-box'}
      aria-label={t(`upload.${kind}`)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2>{t(`upload.${kind}`)}</h2>
      <p className="cx-hint">{t(`upload.${kind}Hint`)}</p>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.csv,.tsv,.txt"
        className="cx-hidden"
        tabIndex={-1}
        aria-label={t(`upload.${kind}`)}
        onChange={(event) => {
          void take(event.target.files?.[0]);
          // The same file may be chosen again once it is mended.
          event.target.value = '';
        }}
      />
      <div className="import-buttons">
        <Button type="primary" loading={busy} onClick={() => input.current?.click()}>
          {t('upload.choose')}
        </Button>
        <span className="cx-hint">{busy ? t('upload.busy') : t('upload.drop')}</span>
        {children}
      </div>
      {problem && <ProblemNote problem={problem} />}
      {earlier && (
        <Suspense fallback={null}>
          <EarlierNote {...earlier} />
        </Suspense>
      )}
    </section>
  );
}
