import { lintRuleIds, lintRuleNames, lintSeverities, type LintRuleId, type LintSeverity } from '@chengxiao/domain';
import { Choice, useLanguage, Labelled } from '@chengxiao/ui';
import { countBySeverity, type ShownFinding } from './finding';
import { useLintText } from './lint.i18n';
import { SeverityIcon } from './SeverityIcon';

export type FindingFilterProps = {
  findings: readonly ShownFinding[];
  severity: LintSeverity | null;
  rule: LintRuleId | null;
  onSeverity: (severity: LintSeverity | null) => void;
  onRule: (rule: LintRuleId | null) => void;
};

/** How many there are of each weight, which are shown, and of which rule. */
export function FindingFilter({ findings, severity, rule, onSeverity, onRule }: FindingFilterProps) {
  const t = useLintText();
  const language = useLanguage();
  const rules = lintRuleIds.filter((id) => id === rule || findings.some((each) => each.rule === id));
  return (
    <div className="lint-bar">
      <div role="group" aria-label={t('bySeverity')}>
        <button type="button" className="lint-filter" aria-pressed={severity === null} onClick={() => onSeverity(null)}>
          {t('counted', { name: t('all'), n: findings.length })}
        </button>
        {lintSeverities.map((each) => (
          <button
            key={each}
            type="button"
            className="lint-filter"
            aria-pressed={severity === each}
            onClick={() => onSeverity(severity === each ? null : each)}
          >
            <SeverityIcon severity={each} />
            {t('counted', { name: t(`severity.${each}`), n: countBySeverity(findings, each) })}
          </button>
        ))}
      </div>
      <Labelled label={t('byRule')}>
        <Choice
          aria-label={t('byRule')}
          value={rule}
          placeholder={t('anyRule')}
          options={rules.map((id) => ({
            value: id,
            label: t('ruleOption', {
              title: lintRuleNames[id][language],
              n: findings.filter((each) => each.rule === id).length,
            }),
          }))}
          onChange={(value) => onRule(value || null)}
        />
      </Labelled>
    </div>
  );
}
