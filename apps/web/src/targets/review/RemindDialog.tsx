import { DateText } from '@chengxiao/ui';
import { type KeptWord, WordDialog } from '../../controls/WordDialog';
import { useMove } from '../../hooks/use-move';
import type { ShownTarget } from '../targets.graphql';
import { remindTarget } from './reviews.graphql';
import { useReviewText } from './reviews.i18n';

type RemindDialogProps = KeptWord & {
  targetId: string;
  /** Of what one reminds. */
  title: string;
  /** The last reminder of the step it waits at: when, and by whom where that is known. */
  last: { readonly at: string; readonly by: string } | null;
  onClose: () => void;
};

/** 催办 with a word to whoever it waits for, beside the last reminder of the step. */
export function RemindDialog({ targetId, title, last, onClose, ...kept }: RemindDialogProps) {
  const t = useReviewText();
  const { move, busy, problem } = useMove(remindTarget, t('did.remind'));
  const lead = last ? (
    <>
      {t('remindedLast')} {last.by} <DateText value={last.at} time />
    </>
  ) : (
    t('remindedNever')
  );
  return (
    <WordDialog
      title={title}
      okText={t('act.remind')}
      label={t('remindWord')}
      {...kept}
      {...{ lead, busy, problem, onClose }}
      onSend={async (opinion) => (await move({ id: targetId, opinion })) === null}
    />
  );
}

/** The last reminder at the step it waits at now. */
export const lastReminder = ({ review, roundNo, reviews }: ShownTarget): ShownTarget['reviews'][number] | undefined => {
  const key = review?.route.steps[review.step ?? -1]?.key;
  return reviews.findLast((each) => each.decision === 'remind' && each.roundNo === roundNo && each.step?.key === key);
};
