import {
  clausePathOf,
  type RulePack,
  type SectionInParts,
  type SectionName,
  type StatementInParts,
  valueAt,
} from '@chengxiao/domain';
import { ActionBar, FormField, useLanguage, useToast } from '@chengxiao/ui';
import { Input } from 'antd';
import { EditStatement } from './EditStatement';
import type { PlacedFinding } from './FindingList';
import { type GoldenRow, GoldenTable } from './GoldenTable';
import { SectionCard, Statements } from './PackSections';
import { usePackEditText } from './pack-edit.i18n';
import { type PackForm, withFigure, withInherited, withOwn, withText } from './pack-form';
import { SectionText } from './SectionText';
import type { NameOfPack } from './use-pack-names';
import { withValue } from '@chengxiao/domain';

export type EditSectionProps = {
  section: SectionInParts & { readonly section: SectionName };
  form: PackForm;
  pack: RulePack;
  /** Whether there is a pack to inherit from. */
  founded: boolean;
  findings: readonly (PlacedFinding & { path: string })[];
  golden: readonly GoldenRow[];
  nameOf: NameOfPack;
  onChange: (form: PackForm) => void;
};

/** One section of a draft: inherited and to be read, or own and to be changed. */
export function EditSection(props: EditSectionProps) {
  const { section, form, pack, golden, nameOf } = props;
  const t = usePackEditText();
  const own = form.document[section.section] !== undefined;
  return (
    <SectionCard section={section} nameOf={nameOf} own={t('own')} extra={<Ownership {...props} own={own} />}>
      {section.section === 'golden' ? (
        <GoldenTable rows={golden} pack={pack} />
      ) : own ? (
        <OwnStatements {...props} />
      ) : (
        <Statements section={section} />
      )}
      <SectionFindings {...props} own={own} />
      {own && <Structure {...props} />}
    </SectionCard>
  );
}

type OwnershipAction = 'toOwn' | 'toInherited';

/** Makes the section one's own, or gives it back. */
function Ownership({ section, form, pack, founded, own, onChange }: EditSectionProps & { own: boolean }) {
  const t = usePackEditText();
  const language = useLanguage();
  const { success } = useToast();
  const title = section.title[language];
  const act = (action: OwnershipAction): Promise<void> => {
    onChange(action === 'toOwn' ? withOwn(form, section.section, pack) : withInherited(form, section.section));
    success(t(action === 'toOwn' ? 'done.own' : 'done.inherited', { title }));
    return Promise.resolve();
  };
  return (
    <ActionBar<OwnershipAction>
      actions={own ? (founded ? ['toInherited'] : []) : ['toOwn']}
      label={(action) => t(action)}
      tone={() => 'default'}
      ask={(action) => (action === 'toInherited' ? t('askInherited') : undefined)}
      onAct={act}
    />
  );
}

/** Statements that rest on the same clause stand together above it. */
function groupsOf(document: unknown, statements: readonly StatementInParts[]) {
  const groups: { clausePath: string | null; statements: { statement: StatementInParts; n: number }[] }[] = [];
  statements.forEach((statement, index) => {
    const clausePath = clausePathOf(document, statement.path);
    const last = groups.at(-1);
    if (last?.clausePath === clausePath) last.statements.push({ statement, n: index + 1 });
    else groups.push({ clausePath, statements: [{ statement, n: index + 1 }] });
  });
  return groups;
}

function OwnStatements({ section, form, findings, onChange }: EditSectionProps) {
  const language = useLanguage();
  const wrong = new Set(findings.map(({ path }) => path));
  const said = findings.filter(({ path }) => !path.endsWith('.clause'));
  return groupsOf(form.document, section.statements).map(({ clausePath, statements }) => (
    <div key={statements[0]?.statement.path} className="pack-rule">
      <ul className="pack-statements">
        {statements.map(({ statement, n }) => (
          <EditStatement
            key={statement.path}
            statement={statement}
            title={section.title[language]}
            n={n}
            typed={form.typed}
            messages={said.filter(({ place }) => place === statement.path).map(({ message }) => message)}
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

/** What stands against the section as a whole, or against statements that are only read here. */
function SectionFindings({ section, findings, own }: EditSectionProps & { own: boolean }) {
  const shown = findings.filter(({ place }) => place === section.section || !own || section.section === 'golden');
  const whole = shown.filter(({ path }) => !path.startsWith('text.'));
  const beside = own && section.statements.some(({ path }) => path === section.section);
  if (whole.length === 0 || beside) return null;
  return <p className="cx-error">{[...new Set(whole.map(({ message }) => message))].join('；')}</p>;
}

function Structure({ section, form, onChange }: EditSectionProps) {
  const language = useLanguage();
  return (
    <SectionText
      section={section.section}
      title={section.title[language]}
      document={form.document}
      pending={form.texts[section.section]}
      onChange={(text) => onChange(withText(form, section.section, text))}
    />
  );
}
