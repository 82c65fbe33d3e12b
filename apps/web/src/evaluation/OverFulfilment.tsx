import { D, scoreRow } from '@chengxiao/domain';
import { ProblemNote, Section } from '@chengxiao/ui';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { rulePackOf } from '../rule-packs/rule-pack-of';
import { useMove } from '../hooks/use-move';
import type { ShownEvaluation, ShownItem } from './evaluation-form';
import { confirmOverFulfilment } from './review.graphql';
import { useReviewText } from './review.i18n';

/** What finance confirms before points come off for a target that was set too low. */
export function OverFulfilment({ evaluation }: { evaluation: ShownEvaluation }) {
  const t = useReviewText();
  const { id, version, items } = evaluation;
  const pack = rulePackOf(evaluation);
  const flagged = items.filter(({ overFulfilled }) => overFulfilled);
  const stored = flagged.filter((item) => item.overFulfilmentConfirmed).map(({ indicatorId }) => indicatorId);
  const [chosen, setChosen] = useState<readonly string[]>(stored);
  const { move, busy, problem } = useMove(confirmOverFulfilment, t('over.done'));
  const toggle = (indicatorId: string, on: boolean): void =>
    setChosen((old) => (on ? [...old, indicatorId] : old.filter((each) => each !== indicatorId)));
  return (
    <Section title={t('over.title')}>
      <p>{t('over.lead', { flag: pack.overFulfilment.flagAbove })}</p>
      {problem && <ProblemNote problem={problem} />}
      <ul className="evaluation-confirm">
        {flagged.map((item) => (
          <li key={item.indicatorId}>
            <Checkbox
              checked={chosen.includes(item.indicatorId)}
              onChange={({ target }) => toggle(item.indicatorId, target.checked)}
            >
              <OverFulfilmentNote item={item} evaluation={evaluation} />
            </Checkbox>
          </li>
        ))}
      </ul>
      <Button loading={busy} onClick={() => void move({ id, version, indicatorIds: [...chosen] })}>
        {t('over.confirm')}
      </Button>
    </Section>
  );
}

/** What confirming this row would do, by the same rule that the server applies. */
function OverFulfilmentNote({ item, evaluation }: { item: ShownItem; evaluation: ShownEvaluation }) {
  const t = useReviewText();
  const pack = rulePackOf(evaluation);
  const { name, actual, value, weight, explanation } = item;
  const ratio = explanation?.ratio ?? '';
  const row = { ...item, direction: item.direction ?? null, target: value ?? null, actual: actual ?? null };
  const { score } = scoreRow(pack, { ...row, overFulfilmentConfirmed: true });
  const words = { name, actual: actual ?? '', target: value ?? '', ratio: ratio && new D(ratio).toFixed(), weight };
  const { deductAbove } = pack.overFulfilment;
  return new D(ratio || 0).gt(deductAbove) ? (
    <>{t('over.row', { ...words, score: score ?? '—' })}</>
  ) : (
    <>{t('over.within', { ...words, from: deductAbove })}</>
  );
}
