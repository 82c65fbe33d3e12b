import { useToast } from '@chengxiao/ui';
import { Button } from 'antd';
import { createContext, useContext, useMemo } from 'react';
import type { ShownFinding } from '../../lint/finding';
import { useLintText } from '../../lint/lint.i18n';
import type { Review } from './use-decision';
import type { ShownTarget } from '../targets.graphql';

type FindingTaker = {
  /** Whether the reviewer has written this already. */
  isTaken: (finding: ShownFinding) => boolean;
  take: (finding: ShownFinding) => void;
};
const TakingContext = createContext<FindingTaker>({ isTaken: () => true, take: () => undefined });
export const TakeOverProvider = TakingContext.Provider;

/** The sentence of a reason: next to its row it needs no place, in the general opinion it names the place. */
const reasonOf = ({ indicatorId, place, message }: ShownFinding): string =>
  indicatorId !== null || message.startsWith(place) ? message : `${place}：${message}`;

const appendLine = (text: string, more: string): string => [text.trim(), more].filter(Boolean).join('\n');

/** Turns findings into reasons of the reviewer: at their row, or in the general opinion if they concern no row. */
export function useTakeOver(
  { indicators }: ShownTarget,
  review: Review,
  setReview: (change: (old: Review) => Review) => void,
): FindingTaker {
  const t = useLintText();
  const { success } = useToast();
  return useMemo(() => {
    const written = ({ indicatorId }: ShownFinding): string =>
      indicatorId === null ? review.opinion : (review.reasons[indicatorId] ?? '');
    return {
      isTaken: (finding) => written(finding).includes(reasonOf(finding)),
      take: (finding) => {
        const { indicatorId } = finding;
        setReview((old) =>
          indicatorId === null
            ? { ...old, opinion: appendLine(old.opinion, reasonOf(finding)) }
            : {
                ...old,
                reasons: {
                  ...old.reasons,
                  [indicatorId]: appendLine(old.reasons[indicatorId] ?? '', reasonOf(finding)),
                },
              },
        );
        const name = indicators.find(({ id }) => id === indicatorId)?.name;
        success(name === undefined ? t('takenOpinion') : t('takenRow', { name }));
      },
    };
  }, [indicators, review.opinion, review.reasons, setReview, success, t]);
}

/** Takes a finding over with one click; once taken, the button is a note. */
export function TakeOver({ finding }: { finding: ShownFinding }) {
  const t = useLintText();
  const { isTaken, take } = useContext(TakingContext);
  const done = isTaken(finding);
  const word = t(finding.indicatorId === null ? 'takeOpinion' : 'takeRow');
  return (
    <div className="lint-acts">
      <Button size="small" aria-disabled={done} onClick={() => !done && take(finding)}>
        {done ? t('taken') : word}
      </Button>
    </div>
  );
}
