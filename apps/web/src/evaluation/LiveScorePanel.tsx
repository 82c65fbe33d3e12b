import { level1Name, level1Totals, type RulePack } from '@chengxiao/domain';
import { GradeTag, Section, useLanguage } from '@chengxiao/ui';
import type { ItemRow, LiveScore } from './evaluation-form';
import { useSheetText } from './sheet.i18n';
import { ScorePassport, wireOf } from './ScorePassport';

type PanelProps = { pack: RulePack; live: LiveScore; rows: readonly ItemRow[] };

/** Total, grade and sub-totals of the form as it stands on the screen. */
export function LiveScorePanel({ pack, live: { result }, rows }: PanelProps) {
  const t = useSheetText();
  const language = useLanguage();
  const scored = rows.map(({ level1, weight, applies }, index) => ({
    level1,
    weight,
    notApplicable: applies === 'no',
    score: result.rows[index]?.score ?? null,
  }));
  const { budget } = result;
  return (
    <Section title={t('score.title')}>
      <p className="cx-hint">{t('score.live')}</p>
      <dl className="evaluation-totals">
        <div>
          <dt>{t('score.total')}</dt>
          <dd className="evaluation-sum">
            <span role="status">{result.totalText || '—'}</span>
          </dd>
        </div>
        <div>
          <dt>{t('score.grade')}</dt>
          <dd>
            <GradeTag grade={result.grade} />
          </dd>
        </div>
        <div>
          <dt>{t('score.budget')}</dt>
          <dd>
            <ScorePassport explanation={budget.outcome === 'scored' ? wireOf(budget.explanation) : null}>
              {result.budgetScore ?? '—'} / {result.budgetWeight}
            </ScorePassport>
          </dd>
        </div>
        {level1Totals(pack, scored).map(({ level1, weight, score }) => (
          <div key={level1}>
            <dt>{level1Name(pack, level1)[language]}</dt>
            <dd>
              {score} / {weight}
            </dd>
          </div>
        ))}
      </dl>
      {result.findings.length > 0 && <p className="cx-hint">{t('score.open', { n: result.findings.length })}</p>}
      {result.rescaled && result.complete && <p className="cx-hint">{t('score.rescaled')}</p>}
    </Section>
  );
}
