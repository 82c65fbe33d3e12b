import type { Explanation } from '@chengxiao/domain';
import { PassportPopover, useLanguage } from '@chengxiao/ui';
import type { ReactNode } from 'react';
import { useSheetText } from './sheet.i18n';

type Wire = Omit<Explanation, 'inputs' | 'caps' | 'ratio' | 'rounded'> & {
  readonly inputs: readonly { readonly name: string; readonly value: string }[];
};

/** An explanation of the rules as the API shows it. */
export const wireOf = ({ rule, clause, inputs, formula }: Explanation): Wire => ({
  rule,
  clause,
  formula,
  inputs: Object.entries(inputs).map(([name, value]) => ({ name, value })),
});

/** A score that opens its rule, clause, figures and calculation. */
export function ScorePassport({
  explanation,
  children,
}: {
  explanation: Wire | null | undefined;
  children: ReactNode;
}) {
  const t = useSheetText();
  const language = useLanguage();
  if (!explanation) return <>{children}</>;
  return (
    <PassportPopover
      title={t('score.passport')}
      rule={t(`rule.${explanation.rule}`)}
      clause={explanation.clause}
      inputs={explanation.inputs.map(({ name, value }) => ({
        label: t.maybe(`input.${name}`),
        value: name === 'band' ? t.maybe(`band.${value}`) : value,
      }))}
      formula={explanation.formula[language]}
    >
      {children}
    </PassportPopover>
  );
}
