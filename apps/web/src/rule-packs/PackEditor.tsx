import { useCommand } from '@chengxiao/client';
import { describeInParts, type Finding, localPractice, type RulePack, say, type SectionName } from '@chengxiao/domain';
import { EmptyState, FormScope, useLanguage, useToast } from '@chengxiao/ui';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { placed, problemFrom } from '../api/problem-from';
import { FormFoot } from '../forms/FormFoot';
import { useDraftedForm } from '../hooks/use-drafted-form';
import { EditSection } from './EditSection';
import { type GoldenRow, goldenRows } from './GoldenTable';
import { HeadFields } from './HeadFields';
import { JumpChoice } from './JumpChoice';
import { LiveChecks } from './LiveChecks';
import { citesList } from './OwnStatements';
import { usePackEditText } from './pack-edit.i18n';
import { appraiseForm, type EditedPack, type FormAppraisal, formOf, type PackForm } from './pack-form';
import { editRulePack } from './rule-pack-commands.graphql';
import { useRulePackText } from './rule-packs.i18n';
import { usePackNames } from './use-pack-names';
import { useFindingPlaces } from './use-finding-places';

/** Edits a draft in plain words, with its checks next to it. Mount it once its data is there. */
export function PackEditor({ edited }: { edited: EditedPack }) {
  const t = usePackEditText();
  const of = useRulePackText();
  const { form, setForm, problem, busy, draft, submit } = useEditing(edited);
  const live = useMemo(() => appraiseForm(form, edited.base), [form, edited.base]);
  const worded = useWorded();
  const findings = useMemo(() => worded(live.findings), [worded, live.findings]);
  if (!live.pack) return <EmptyState title={of('words.noContent')} />;
  return (
    <FormScope problem={problem} findings={findings}>
      <Sections form={form} edited={edited} live={live} pack={live.pack} findings={findings} onChange={setForm} />
      <FormFoot
        className="pack-foot"
        busy={busy}
        draft={draft}
        save={{ text: t('save'), run: () => void submit() }}
        cancel={{ href: `/rule-packs/${edited.id}`, label: t('cancel') }}
      />
    </FormScope>
  );
}

/** Findings in the language of the reader. */
function useWorded() {
  const language = useLanguage();
  return useMemo(
    () => (findings: readonly Finding[]) => findings.map((each) => ({ path: each.path, message: say(each, language) })),
    [language],
  );
}

/** The document while it is edited; a refusal leaves everything as it was typed. */
function useEditing(edited: EditedPack) {
  const { id, version, document: begun, base } = edited;
  const t = usePackEditText();
  const navigate = useNavigate();
  const { success } = useToast();
  const { run } = useCommand(editRulePack, { refetch: false });
  return useDraftedForm<PackForm>({
    kind: 'rulePack',
    subject: id,
    stored: edited,
    initial: () => formOf(begun),
    check: (form) => problemFrom(appraiseForm(form, base).malformed, t('invalid')),
    send: async ({ document }) => {
      const { problem } = await run({ id, version, document });
      return problem && placed(problem, (path) => path.replace(/^document\./, ''));
    },
    onDone: () => {
      success(t('saved'));
      void navigate(`/rule-packs/${id}`);
    },
  });
}

type SectionsProps = {
  form: PackForm;
  edited: EditedPack;
  live: FormAppraisal;
  pack: RulePack;
  findings: readonly { path: string; message: string }[];
  onChange: (form: PackForm) => void;
};

function Sections({ form, edited: { base }, live, pack, findings, onChange }: SectionsProps) {
  const language = useLanguage();
  const nameOf = usePackNames();
  const sections = useMemo(() => describeInParts(pack), [pack]);
  const placed = useFindingPlaces(findings, pack);
  const golden: GoldenRow[] = useMemo(() => goldenRows(pack, live.golden), [pack, live.golden]);
  return (
    <div className="pack-editing">
      <div className="pack-sections">
        <JumpChoice sections={sections} />
        <datalist id={citesList}>
          {[...pack.cites, localPractice].map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
        {sections.map((section) =>
          section.section === 'head' ? (
            <HeadFields key="head" title={section.title[language]} form={form} onChange={onChange} />
          ) : (
            <EditSection
              key={section.section}
              section={section}
              name={section.section satisfies SectionName}
              form={form}
              pack={pack}
              founded={base !== null}
              findings={placed.filter((each) => each.section === section.section)}
              golden={golden}
              nameOf={nameOf}
              onChange={onChange}
            />
          ),
        )}
      </div>
      <LiveChecks pack={pack} base={base} findings={placed} golden={golden} />
    </div>
  );
}
