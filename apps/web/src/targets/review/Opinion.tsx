import { useQuery } from '@apollo/client/react';
import { phraseLimits, phrasesFor, type ReviewStep } from '@chengxiao/domain';
import { TextField, useLanguage } from '@chengxiao/ui';
import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMove } from '../../hooks/use-move';
import { addReviewPhrase, deleteReviewPhrase, reviewPhrases } from './reviews.graphql';
import { useReviewText } from './reviews.i18n';

type OpinionProps = {
  /** The step whose shipped sentences are offered; without it, those of the whole bureau. */
  step?: Pick<ReviewStep, 'role' | 'section'> | undefined;
  /** The sentences that are offered instead of those of the step. */
  offered?: readonly string[];
  /** When it has to be written. */
  hint?: string;
  value: string;
  onChange: (value: string) => void;
};

const bureau = { role: 'finance', section: null } as const;

/** The opinion on the whole, with 常用意见: those of the step, and one's own, which can be kept and deleted here. */
export function Opinion({ step = bureau, offered, hint, value, onChange }: OpinionProps) {
  const reviewText = useReviewText();
  const language = useLanguage();
  const { data } = useQuery(reviewPhrases);
  const { move: keep, busy } = useMove(addReviewPhrase, reviewText('keptPhrase'));
  const { move: drop } = useMove(deleteReviewPhrase);
  const use = (text: string): void => onChange([value, text].filter(Boolean).join('\n'));
  const own = data?.reviewPhrases ?? [];
  const text = value.trim();
  const keepable = text !== '' && [...text].length <= phraseLimits.length && !own.some((each) => each.text === text);
  return (
    <>
      <TextField
        path="opinion"
        label={reviewText('opinion')}
        hint={hint ?? reviewText('opinionHint')}
        wide
        rows={3}
        maxLength={1000}
        value={value}
        onChange={onChange}
      />
      <div className="cx-phrases" role="group" aria-label={reviewText('phrases')}>
        {(offered ?? phrasesFor(step).map((phrase) => phrase[language])).map((phrase) => (
          <Button key={phrase} size="small" onClick={() => use(phrase)}>
            {phrase}
          </Button>
        ))}
      </div>
      <div className="cx-phrases" role="group" aria-label={reviewText('ownPhrases')}>
        {own.map((phrase) => (
          <span key={phrase.id} className="target-phrase">
            <Button size="small" onClick={() => use(phrase.text)}>
              {phrase.text}
            </Button>
            <Button
              size="small"
              type="text"
              icon={<CloseOutlined />}
              aria-label={reviewText('dropPhrase', { text: phrase.text })}
              onClick={() => void drop({ id: phrase.id })}
            />
          </span>
        ))}
        {keepable && (
          <Button size="small" type="dashed" loading={busy} onClick={() => void keep({ text })}>
            {reviewText('keepPhrase')}
          </Button>
        )}
      </div>
    </>
  );
}
