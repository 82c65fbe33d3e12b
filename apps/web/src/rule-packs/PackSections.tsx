import { type PackSection, type SectionInParts, displayFigure, type StatementInParts } from '@chengxiao/domain';
import { Section, StateTag, useLanguage } from '@chengxiao/ui';
import type { ReactNode } from 'react';
import { Clause } from './Clause';
import { placeId } from './places';
import { useRulePackText } from './rule-packs.i18n';
import type { NameOfPack } from './use-pack-names';

/** A section of a pack under its title, with whose rule it is. */
export function SectionCard({
  section: { section, title, origin },
  nameOf,
  own,
  extra,
  children,
}: {
  section: Pick<PackSection, 'section' | 'title' | 'origin'>;
  nameOf: NameOfPack;
  /** How a rule of the pack itself is called. */
  own: string;
  extra?: ReactNode;
  children: ReactNode;
}) {
  const t = useRulePackText();
  const language = useLanguage();
  const inherited = origin && t('words.inherited', { name: nameOf(origin), n: origin.version });
  return (
    <div id={placeId(section)} tabIndex={-1} className="pack-section">
      <Section
        title={title[language]}
        extra={
          section === 'head' ? null : (
            <span className="pack-origin">
              <StateTag label={inherited ?? own} tone={origin ? 'neutral' : 'success'} />
              {extra}
            </span>
          )
        }
      >
        {children}
      </Section>
    </div>
  );
}

/** The clause of all statements, where it is one and the same. */
const commonClause = (statements: readonly StatementInParts[]): string | null => {
  const [first] = statements;
  return first?.clause && statements.every(({ clause }) => clause === first.clause) ? first.clause : null;
};

/** What a section says, sentence by sentence, its figures standing out. */
export function Statements({ section: { statements } }: { section: SectionInParts }) {
  const t = useRulePackText();
  const common = commonClause(statements);
  if (statements.length === 0) return <p className="cx-hint">{t('words.nothing')}</p>;
  return (
    <>
      <ul className="pack-statements">
        {statements.map((statement) => (
          <li key={statement.path} id={placeId(statement.path)} tabIndex={-1}>
            <Sentence statement={statement} />
            {!common && statement.clause && <Clause clause={statement.clause} />}
          </li>
        ))}
      </ul>
      {common && <Clause clause={common} />}
    </>
  );
}

function Sentence({ statement: { parts } }: { statement: StatementInParts }) {
  const language = useLanguage();
  return (
    <span>
      {parts[language].map((part, index) =>
        typeof part === 'string' ? part : <strong key={index}>{displayFigure(part)}</strong>,
      )}
    </span>
  );
}
