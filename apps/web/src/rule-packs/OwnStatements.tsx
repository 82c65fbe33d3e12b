import { clausePathOf, type SectionInParts, type StatementInParts, valueAt, withValue } from '@chengxiao/domain';
import { FormField, useLanguage } from '@chengxiao/ui';
import { Input } from 'antd';
import { EditStatement } from './EditStatement';
import { usePackEditText } from './pack-edit.i18n';
import { type PackForm, withFigure } from './pack-form';
import type { PlacedFinding } from './use-finding-places';

type Numbered = { readonly statement: StatementInParts; readonly n: number };

/** Statements that rest on the same clause stand together above it. */
function groupsOf(document: unknown, statements: readonly StatementInParts[]) {
  const groups: { clausePath: string | null; members: Numbered[] }[] = [];
  statements.forEach((statement, index) => {
    const clausePath = clausePathOf(document, statement.path);
    const last = groups.at(-1);
    const member = { statement, n: index + 1 };
    if (last?.clausePath === clausePath) last.members.push(member);
    else groups.push({ clausePath, members: [member] });
  });
  return groups;
}

type OwnStatementsProps = {
  section: SectionInParts;
  form: PackForm;
  findings: readonly PlacedFinding[];
  onChange: (form: PackForm) => void;
};

/** The rules of an own section: figures to be typed in their sentences, and what each rule rests on. */
export function OwnStatements({ section, form, findings, onChange }: OwnStatementsProps) {
  const language = useLanguage();
  const wrong = new Set(findings.map(({ path }) => path));
  // A finding about a clause is shown at the field of the clause.
  const listed = findings.filter(({ path }) => !path.endsWith('.clause'));
  return groupsOf(form.document, section.statements).map(({ clausePath, members }) => (
    <div key={members[0]?.statement.path} className="pack-rule">
      <ul className="pack-statements">
        {members.map(({ statement, n }) => (
          <EditStatement
            key={statement.path}
            statement={statement}
            title={section.title[language]}
            n={n}
            typed={form.typed}
            messages={listed.filter(({ place }) => place === statement.path).map(({ message }) => message)}
            wrong={wrong}
            onFigure={(figure, text) => onChange(withFigure(form, figure, text))}
          />
        ))}
      </ul>
      {clausePath && (
        <ClauseField
          path={clausePath}
          value={String(valueAt(form.document, clausePath))}
          onChange={(clause) => onChange({ ...form, document: withValue(form.document, clausePath, clause) })}
        />
      )}
    </div>
  ));
}

/** Names the list of cited documents that clauses are offered. */
export const citesList = 'pack-cites';

function ClauseField({ path, value, onChange }: { path: string; value: string; onChange: (clause: string) => void }) {
  const t = usePackEditText();
  return (
    <div className="pack-clause-field">
      <FormField path={path} label={t('clause')}>
        <Input
          list={citesList}
          value={value}
          maxLength={200}
          placeholder={t('clauseHint')}
          onChange={(event) => onChange(event.target.value)}
        />
      </FormField>
    </div>
  );
}
