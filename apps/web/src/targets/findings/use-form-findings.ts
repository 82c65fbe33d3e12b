import { type LintFinding, lintRuleNames, say } from '@chengxiao/domain';
import { useLanguage } from '@chengxiao/ui';
import { useMemo, useRef } from 'react';
import { comparisonFactsOf } from '../../lint/context';
import { reuseEqual, type ShownFinding } from '../../lint/finding';
import { useLintText } from '../../lint/lint.i18n';
import type { FormFindings } from './lint-form';
import { useCellNames } from './use-cell-names';
import type { TargetForm } from '../declaration/target-form';

const listOf = { annual: 'annual', midterm: 'midterm', planSteps: 'planSteps' } as const;
type List = keyof typeof listOf;

/** The row of the form that a path of the screen is in. */
function rowOf(form: TargetForm, path: string) {
  const [head = '', index = '', column = ''] = path.split('.');
  if (!(head in listOf) || column === '') return null;
  const list = head as List;
  const row = form[list][Number(index)];
  return row ? { list, n: Number(index) + 1, row, column } : null;
}

/** What was found in a form as people read it; what is found again is the same object as before. */
export function useFormFindings({ form, input, findings }: FormFindings): readonly ShownFinding[] {
  const t = useLintText();
  const language = useLanguage();
  const before = useRef<readonly ShownFinding[]>([]);
  const { columnOf, partOf } = useCellNames(input?.pack ?? null);
  return useMemo(() => {
    if (!form || !input) return before.current;
    const shown = (found: LintFinding): ShownFinding => {
      const at = rowOf(form, found.path);
      const message = say(found, language);
      return {
        id: `${found.path} ${found.rule} ${message}`,
        rule: found.rule,
        severity: found.severity,
        path: found.path,
        place: at
          ? t('place.row', {
              section: t(`place.${at.list}`),
              n: at.n,
              name: at.row.name,
              column: columnOf(at.list, at.column),
            })
          : partOf(found.path),
        title: lintRuleNames[found.rule][language],
        message,
        clause: found.clause,
        facts: at && found.rule === 'L17' ? comparisonFactsOf(input.context, at.row.name, t) : [],
        fixes: found.fixes.map(({ label, changes }) => ({ label: say(label, language), changes })),
        indicatorId: at?.row.id || null,
      };
    };
    before.current = reuseEqual(before.current, findings.map(shown));
    return before.current;
  }, [form, input, findings, t, language, columnOf, partOf]);
}
