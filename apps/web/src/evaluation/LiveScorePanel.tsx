import { explainTotal, level1Name, level1Totals, type RulePack } from '@chengxiao/domain';
import { GradeTag, Section, useLanguage } from '@chengxiao/ui';
import type { ReactNode } from 'react';
import { InflationText } from './ClaimDifference';
import type { LiveScore } from './evaluation-form';
import { usePassportText } from './passport.i18n';
import { useSheetText } from './sheet.i18n';
import { ScorePassport, TotalPassport, wireOf } from './ScorePassport';

const Part = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** Total, grade and sub-totals of the form as it stands on the screen, and how far its claims lie above the rule. */
export function LiveScorePanel({ pack, live: { result, items, inflation } }: { pack: RulePack; live: LiveScore }) {
  const t = useSheetText();
  const passport = usePassportText();
  const language = useLanguage();
  const scored = items.map((item, index) => ({ ...item, score: result.rows[index]?.score ?? null }));
  const { budget } = result;
  return (
    <Section title={t('score.title')}>
      <p className="cx-hint">{t('score.live')}</p>
      <dl className="evaluation-totals">
        <Part name={t('score.total')}>
          <span className="evaluation-sum" role="status">
            {result.totalText || '—'}
          </span>{' '}
          {result.total !== null && (
            <TotalPassport explanation={explainTotal(result.whole)}>{passport('how')}</TotalPassport>
          )}
        </Part>
        <Part name={t('score.grade')}>
          <GradeTag grade={result.grade} />
        </Part>
        <Part name={t('score.budget')}>
          <ScorePassport explanation={budget.outcome === 'scored' ? wireOf(budget.explanation) : null}>
            {result.budgetScore ?? '—'} / {result.budgetWeight}
          </ScorePassport>
        </Part>
        {level1Totals(pack, scored).map(({ level1, weight, score }) => (
          <Part key={level1} name={level1Name(pack, level1)[language]}>
            {score} / {weight}
          </Part>
        ))}
        <Part name={t('claim.inflation')}>
          {inflation ? <InflationText inflation={inflation} /> : <span className="cx-none">{t('claim.none')}</span>}
        </Part>
      </dl>
      {result.findings.length > 0 && <p className="cx-hint">{t('score.open', { n: result.findings.length })}</p>}
      {result.rescaled && result.complete && <p className="cx-hint">{t('score.rescaled')}</p>}
    </Section>
  );
}
