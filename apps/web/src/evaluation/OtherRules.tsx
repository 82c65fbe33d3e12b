import { useQuery } from '@apollo/client/react';
import { D, type Grade, type RulePack, say, type Scores, scoreUnder, totalText } from '@chengxiao/domain';
import { Choice, type Column, currentLanguage, DataTable, GradeTag, Labelled, Note, useLanguage } from '@chengxiao/ui';
import { useMemo, useState } from 'react';
import { rulePackOf } from '../rule-packs/rule-pack-of';
import { asFiled } from './as-filed';
import type { ShownEvaluation } from './evaluation-form';
import { otherRule, otherRules } from './review.graphql';
import { useReviewText } from './review.i18n';

/** The form under another rule pack beside its own: linear rules make nearly everything excellent, banded ones do not. */
export function OtherRules({ evaluation }: { evaluation: ShownEvaluation }) {
  const t = useReviewText();
  const language = useLanguage();
  const [id, setId] = useState('');
  const { data } = useQuery(otherRules);
  const { data: chosen } = useQuery(otherRule, { variables: { id }, skip: id === '' });
  const packs = (data?.rulePacks.nodes ?? []).filter((each) => each.id !== evaluation.rulePack.id);
  const options = packs.map(({ id: value, name, packVersion }) => ({
    value,
    label: t('other.chosen', { name: name[language], n: packVersion }),
  }));
  const other = chosen?.rulePack.content as RulePack | undefined;
  return (
    <div className="cx-form">
      <p className="cx-hint">{t('other.lead')}</p>
      <Labelled label={t('other.choose')}>
        <Choice value={id} options={options} onChange={setId} />
      </Labelled>
      {other && <Compared evaluation={evaluation} other={other} />}
    </div>
  );
}

type Line = { key: string; name: string; weight: string; own: string | null; other: string | null };

function Compared({ evaluation, other }: { evaluation: ShownEvaluation; other: RulePack }) {
  const t = useReviewText();
  const scores = useMemo(() => scoreUnder(other, asFiled(evaluation)), [other, evaluation]);
  const own = useMemo(() => scoreUnder(rulePackOf(evaluation), asFiled(evaluation)), [evaluation]);
  const [wrong] = scores.findings;
  const lines: Line[] = [
    {
      key: 'budget',
      name: t('other.budget', { own: own.budgetWeight, other: scores.budgetWeight }),
      weight: '',
      own: own.budget.score,
      other: scores.budget.score,
    },
    ...evaluation.items.map(({ indicatorId, name, weight }, index) => ({
      key: indicatorId,
      name,
      weight,
      own: own.rows[index]?.score ?? null,
      other: scores.rows[index]?.score ?? null,
    })),
  ];
  return (
    <>
      {wrong && <Note type="warning" title={t('other.refused', { why: say(wrong, currentLanguage()) })} />}
      {scores.whole.cap && <p>{t('other.capped', { maxTotal: scores.whole.cap.maxTotal })}</p>}
      <DataTable caption={t('other.tab')} columns={useColumns()} rows={lines} rowKey={({ key }) => key} />
      <Result label={t('other.own')} pack={rulePackOf(evaluation)} scores={own} />
      <Result label={t('other.tab')} pack={other} scores={scores} />
    </>
  );
}

function Result({ label, pack, scores }: { label: string; pack: RulePack; scores: Scores }) {
  const t = useReviewText();
  const language = useLanguage();
  const { total } = scores.whole;
  const grade: Grade | null = scores.grade;
  return (
    <p>
      {label}（{pack.name[language]}）：{t('other.total')}{' '}
      <strong>{total === null ? '—' : totalText(pack, total)}</strong> <GradeTag grade={grade} />
    </p>
  );
}

function useColumns(): Column<Line>[] {
  const t = useReviewText();
  const points = (score: string | null) => score ?? '—';
  return [
    { key: 'name', title: t('other.column.item'), render: ({ name }) => name },
    { key: 'weight', title: t('other.column.weight'), kind: 'figure', render: ({ weight }) => weight },
    { key: 'own', title: t('other.column.own'), kind: 'figure', render: ({ own }) => points(own) },
    { key: 'other', title: t('other.column.other'), kind: 'figure', render: ({ other }) => points(other) },
    {
      key: 'difference',
      title: t('other.column.difference'),
      kind: 'figure',
      render: ({ own, other }) => {
        if (own === null || other === null) return '—';
        const by = new D(other).minus(own);
        return by.isZero() ? '0' : `${by.gt(0) ? '+' : '−'}${by.abs().toFixed()}`;
      },
    },
  ];
}
