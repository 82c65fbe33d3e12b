import { type ReviewSubject, takeBackSeconds } from '@chengxiao/domain';
import { ProblemNote } from '@chengxiao/ui';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useMove } from '../hooks/use-move';
import { useDeskText } from './desk.i18n';
import type { Became } from './desk-item';
import { deskKinds } from './desk-kinds';

/** The decision that was taken last. */
export type TakeBack = Became & { readonly subject: ReviewSubject };
type TakeBackNoteProps = {
  takeBack: TakeBack | null;
  onGone: () => void;
  onDone: (takeBack: TakeBack) => void;
};

/** What became of what was decided last, and for half a minute the way back, where the rules know one. */
export function TakeBackNote({ takeBack, onGone, onDone }: TakeBackNoteProps) {
  const t = useDeskText();
  const { move, busy, problem, reset } = useMove(
    deskKinds[takeBack?.subject ?? 'target'].takeBack,
    t('takenBack', { name: takeBack?.name ?? '' }),
  );
  useEffect(() => {
    reset();
    if (!takeBack) return undefined;
    const timer = setTimeout(onGone, takeBackSeconds * 1_000);
    return () => clearTimeout(timer);
    // Only another decision begins the half minute anew.
  }, [takeBack]);
  const undo = async (): Promise<void> => {
    if (!takeBack) return;
    const { id, version } = takeBack;
    if ((await move({ id, version, action: 'takeBack' })) === null) onDone(takeBack);
  };
  return (
    <div className="desk-undo" role="status">
      {takeBack && (
        <>
          <span>{takeBack.told}</span>
          {takeBack.mayTakeBack && (
            <Button
              size="small"
              data-decide="takeBack"
              aria-keyshortcuts="U"
              loading={busy}
              onClick={() => void undo()}
            >
              {t('undo')}
            </Button>
          )}
          <ProblemNote problem={problem} />
        </>
      )}
    </div>
  );
}
