import { useCommand } from '@chengxiao/client';
import { describeInParts, type Finding, localPractice, type RulePack, say, type SectionName } from '@chengxiao/domain';
import { EmptyState, FormScope, type Problem, useLanguage, useToast } from '@chengxiao/ui';
import { Button } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { DraftChip } from '../drafts/DraftChip';
import { LinkButton } from '../controls/LinkButton';
import { invalidProblem } from '../api/problem-from';
import { type Draft, useDraft } from '../drafts/use-draft';
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
  const [form, setForm] = useState(() => formOf(edited.document));
  const draft = useDraft('rulePack', edited.id, form, setForm);
  const live = useMemo(() => appraiseForm(form, edited.base), [form, edited.base]);
  const worded = useWorded();
  const findings = useMemo(() => worded(live.findings), [worded, live.findings]);
  const { save, busy, problem } = useSaving(edited, draft);
  const of = useRulePackText();
  if (!live.pack) return <EmptyState title={of('words.noContent')} />;
  return (
    <FormScope problem={problem} findings={findings}>
      <Sections form={form} edited={edited} live={live} pack={live.pack} findings={findings} onChange={setForm} />
      <Foot id={edited.id} busy={busy} draft={draft} onSave={() => void save(form, live)} />
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

/** Saves the document; a refusal leaves everything as it was typed. */
function useSaving({ id, version }: EditedPack, draft: Draft) {
  const t = usePackEditText();
  const worded = useWorded();
  const navigate = useNavigate();
  const { success } = useToast();
  const { run, busy } = useCommand(editRulePack, { refetch: false });
  const [problem, setProblem] = useState<Problem | null>(null);
  const known = useRef(version);
  const save = async ({ document }: PackForm, { malformed }: FormAppraisal): Promise<void> => {
    if (malformed.length > 0) {
      return setProblem(invalidProblem(worded(malformed), t('invalid')));
    }
    const { value, problem: refused } = await run({ id, version: known.current, document });
    if (refused) {
      const fields = refused.fields.map((each) => ({ ...each, path: each.path.replace(/^document\./, '') }));
      return setProblem({ ...refused, fields });
    }
    known.current = value.version;
    await draft.discard();
    success(t('saved'));
    return void navigate(`/rule-packs/${id}`);
  };
  return { save, busy, problem };
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

type FootProps = { id: string; busy: boolean; draft: Draft; onSave: () => void };

function Foot({ id, busy, draft, onSave }: FootProps) {
  const t = usePackEditText();
  return (
    <div className="cx-form-foot pack-foot">
      <Button type="primary" loading={busy} onClick={onSave}>
        {t('save')}
      </Button>
      <LinkButton to={`/rule-packs/${id}`}>{t('cancel')}</LinkButton>
      <DraftChip draft={draft} />
    </div>
  );
}
