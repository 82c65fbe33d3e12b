import { type ReviewDecision, takeBackSeconds } from '@chengxiao/domain';
import { ProblemNote } from '@chengxiao/ui';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useMove } from '../hooks/use-move';
import { useReviewText } from '../targets/review/reviews.i18n';
import { moveTarget } from '../targets/targets.graphql';
import { useDeskText } from './desk.i18n';

/** The decision that was taken last. */
export type TakeBack = {
  readonly id: string;
  readonly name: string;
  readonly decision: ReviewDecision;
  readonly version: number;
};
type TakeBackNoteProps = {
  takeBack: TakeBack | null;
  onGone: () => void;
  onDone: (id: string) => void;
};

/** What became of the target that was decided last, and for half a minute the way back. */
export function TakeBackNote({ takeBack, onGone, onDone }: TakeBackNoteProps) {
  const t = useDeskText();
  const reviewText = useReviewText();
  const { move, busy, problem, reset } = useMove(moveTarget, t('takenBack'));
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
    if ((await move({ id, version, action: 'takeBack' })) === null) onDone(id);
  };
  return (
    <div className="desk-undo" role="status">
      {takeBack && (
        <>
          <span>{t('became', { name: takeBack.name, what: reviewText(`became.${takeBack.decision}`) })}</span>
          <Button size="small" data-decide="takeBack" aria-keyshortcuts="U" loading={busy} onClick={() => void undo()}>
            {t('undo')}
          </Button>
          <ProblemNote problem={problem} />
        </>
      )}
    </div>
  );
}
