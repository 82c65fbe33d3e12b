import type { RulePack, SectionInParts, SectionName } from '@chengxiao/domain';
import { ActionBar, useLanguage } from '@chengxiao/ui';
import { type GoldenRow, GoldenTable, useGoldenSummary } from './GoldenTable';
import { OwnStatements } from './OwnStatements';
import { SectionCard, Statements } from './PackSections';
import { usePackCheckText } from './pack-checks.i18n';
import { usePackEditText } from './pack-edit.i18n';
import { type PackForm, withInherited, withOwn, withText } from './pack-form';
import { SectionText } from './SectionText';
import type { NameOfPack } from './use-pack-names';
import type { PlacedFinding } from './use-finding-places';

export type EditSectionProps = {
  section: SectionInParts;
  name: SectionName;
  form: PackForm;
  pack: RulePack;
  /** Whether there is a pack to inherit from. */
  founded: boolean;
  /** Findings about this section. */
  findings: readonly PlacedFinding[];
  golden: readonly GoldenRow[];
  nameOf: NameOfPack;
  onChange: (form: PackForm) => void;
};

/** One section of a draft: inherited and to be read, or own and to be changed. */
export function EditSection(props: EditSectionProps) {
  const { section, name, form, pack, findings, golden, nameOf, onChange } = props;
  const t = usePackEditText();
  const language = useLanguage();
  const own = form.document[name] !== undefined;
  const inPlace = own && name !== 'golden';
  return (
    <SectionCard section={section} nameOf={nameOf} own={t('own')} extra={<Ownership {...props} own={own} />}>
      {name === 'golden' ? (
        <GoldenCases rows={golden} pack={pack} />
      ) : own ? (
        <OwnStatements section={section} form={form} findings={findings} onChange={onChange} />
      ) : (
        <Statements section={section} />
      )}
      <Remaining section={section} findings={findings} inPlace={inPlace} />
      {own && (
        <SectionText
          section={name}
          title={section.title[language]}
          document={form.document}
          pending={form.texts[name]}
          onChange={(text) => onChange(withText(form, name, text))}
        />
      )}
    </SectionCard>
  );
}

/** The cases that come out otherwise; all of them behind a click, for there are many. */
function GoldenCases({ rows, pack }: { rows: readonly GoldenRow[]; pack: RulePack }) {
  const t = usePackCheckText();
  const failed = rows.filter(({ passed }) => !passed);
  const summary = useGoldenSummary(rows);
  return (
    <>
      <p className="cx-hint">{summary}</p>
      {failed.length > 0 && <GoldenTable rows={failed} pack={pack} />}
      <details className="pack-text">
        <summary>{t('golden.all', { n: rows.length })}</summary>
        <GoldenTable rows={rows} pack={pack} />
      </details>
    </>
  );
}

type OwnershipAction = 'toOwn' | 'toInherited';

/** Makes the section one's own, or gives it back. */
function Ownership({ name, form, pack, founded, own, onChange }: EditSectionProps & { own: boolean }) {
  const t = usePackEditText();
  const act = (action: OwnershipAction): Promise<void> => {
    onChange(action === 'toOwn' ? withOwn(form, name, pack) : withInherited(form, name));
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

/** Findings about the section that are shown at none of its statements and texts. */
function Remaining({
  section: { statements },
  findings,
  inPlace,
}: Pick<EditSectionProps, 'section' | 'findings'> & { inPlace: boolean }) {
  const shownPaths = new Set(inPlace ? statements.map(({ path }) => path) : []);
  const rest = findings.filter(({ path, place }) => !path.startsWith('text.') && !shownPaths.has(place));
  if (rest.length === 0) return null;
  return <p className="cx-error">{[...new Set(rest.map(({ message }) => message))].join(' · ')}</p>;
}
