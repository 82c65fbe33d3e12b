import type { Cap, Explanation, Text } from '@chengxiao/domain';
import { PassportPopover, useLanguage } from '@chengxiao/ui';
import type { ReactNode } from 'react';
import { usePassportText } from './passport.i18n';

type Wire = Omit<Explanation, 'inputs' | 'caps' | 'ratio' | 'rounded'> & {
  readonly inputs: readonly { readonly name: string; readonly value: string }[];
  readonly caps: readonly Cap[];
};

/** An explanation of the rules as the API shows it. */
export const wireOf = ({ rule, clause, inputs, formula, caps }: Explanation): Wire => ({
  rule,
  caps,
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
  const t = usePassportText();
  const language = useLanguage();
  if (!explanation) return <>{children}</>;
  return (
    <PassportPopover
      title={t('title')}
      rule={t(`rule.${explanation.rule}`)}
      clause={explanation.clause}
      inputs={explanation.inputs.map(({ name, value }) => ({
        label: t.maybe(`input.${name}`),
        value: name === 'band' ? t.maybe(`band.${value}`) : value,
      }))}
      formula={explanation.formula[language]}
      caps={explanation.caps.map((cap) => t(`cap.${cap}`)).join(t('and'))}
    >
      {children}
    </PassportPopover>
  );
}

type WholeProps = {
  /** Formula in both languages, line by line; null while there is no total. */
  explanation:
    | { readonly formula: readonly Text[]; readonly clause: string | null; readonly rescaled: boolean }
    | null
    | undefined;
  children: ReactNode;
};

/** A total that opens how it was added up, rescaled, and held down by a cap. */
export function TotalPassport({ explanation, children }: WholeProps) {
  const t = usePassportText();
  const language = useLanguage();
  if (!explanation) return <>{children}</>;
  const { formula, clause, rescaled } = explanation;
  return (
    <PassportPopover
      title={t('total')}
      rule={t(rescaled ? 'rescaled' : 'sum')}
      clause={clause}
      formula={formula.map((line) => (
        <div key={line.en}>{line[language]}</div>
      ))}
      caps={clause && t('capped')}
    >
      {children}
    </PassportPopover>
  );
}
