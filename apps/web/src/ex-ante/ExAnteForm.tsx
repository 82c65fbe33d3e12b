import { type ExAntePartsFragment, useCommand } from '@chengxiao/client';
import {
  type ExAnteForm as Points,
  exAnteMaterials,
  exAnteSections,
  exAnteSubjects,
  exAnteTotal,
  neededMaterials,
} from '@chengxiao/domain';
import { Choice, EditableTable, FormField, FormScope, type GridColumn, Section } from '@chengxiao/ui';
import { Checkbox, Input } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { useNavigate } from 'react-router';
import { FormFoot } from '../forms/FormFoot';
import { useDraftedForm } from '../hooks/use-drafted-form';
import { useSaveAndSubmit } from '../hooks/use-save-and-submit';
import { draftOf, emptyExpert, type ExAnteForm as Form, type ExpertRow, formOf } from './ex-ante-form';
import { moveExAnte, saveExAnte } from './ex-ante.graphql';
import { useExAnteText } from './ex-ante.i18n';
import { RatingFields } from './RatingFields';
import './ex-ante.css';

/** Papers, experts, marks and report of one assessment. */
export function ExAnteForm({ assessment, files }: { assessment: ExAntePartsFragment; files: ReactNode }) {
  const t = useExAnteText();
  const navigate = useNavigate();
  const { id, version } = assessment;
  const points = assessment.form as Points;
  const storing = useCommand(saveExAnte, { refetch: false });
  const move = useCommand(moveExAnte);
  const save = useSaveAndSubmit({
    version,
    store: (typed: Form, known) => storing.run({ id, version: known, input: draftOf(typed) }),
    submit: (saved) => move.run({ id, version: saved.version, action: 'submit' }),
    words: { saved: t('saved'), submitted: t('submitted') },
  });
  const { form, set, setForm, problem, busy, draft, submit } = useDraftedForm<Form, boolean>({
    kind: 'exAnte',
    subject: id,
    stored: assessment,
    initial: () => formOf(assessment),
    send: async (typed, andSubmit) => (await save(typed, andSubmit)).problem,
    onDone: () => void navigate(`/ex-ante/${id}`),
  });
  return (
    <FormScope problem={problem}>
      <Materials form={form} onChange={set} />
      <Experts rows={form.experts} onChange={(experts) => set({ experts })} />
      <Section title={`${t('ratings')} · ${t('points', { n: exAnteTotal(points, draftOf(form).ratings) })}`}>
        <RatingFields
          points={points}
          ratings={form.ratings}
          onChange={(item, cell) => setForm((old) => ({ ...old, ratings: { ...old.ratings, [item]: cell } }))}
        />
      </Section>
      <Section title={t('report')}>
        <div className="cx-fields">
          {exAnteSections.map((section) => (
            <FormField key={section} path={`report.${section}`} label={t(`section.${section}`)} wide>
              <Input.TextArea
                rows={4}
                maxLength={5_000}
                value={form.report[section]}
                onChange={(event) => set({ report: { ...form.report, [section]: event.target.value } })}
              />
            </FormField>
          ))}
        </div>
      </Section>
      {files}
      <FormFoot
        busy={busy}
        draft={draft}
        submit={{ text: t('saveAndSubmit'), run: () => void submit(true) }}
        save={{ text: t('save'), run: () => void submit(false) }}
        cancel={{ href: `/ex-ante/${id}`, label: t('cancel') }}
      />
    </FormScope>
  );
}

function Materials({ form, onChange }: { form: Form; onChange: (change: Partial<Form>) => void }) {
  const t = useExAnteText();
  return (
    <Section title={t('materials')}>
      <div className="cx-fields">
        <FormField path="subject" label={t('fact.subject')} required>
          <Choice
            value={form.subject}
            placeholder={false}
            options={exAnteSubjects.map((value) => ({ value, label: t(`subject.${value}`) }))}
            onChange={(subject) => onChange({ subject })}
          />
        </FormField>
        {exAnteMaterials.map((material) => (
          <FormField
            key={material}
            path={`materials.${material}`}
            label={t(`kinds.${material}`)}
            required={neededMaterials.includes(material)}
          >
            <Checkbox
              checked={form.materials.includes(material)}
              onChange={({ target }) =>
                onChange({
                  materials: exAnteMaterials.filter((each) =>
                    each === material ? target.checked : form.materials.includes(each),
                  ),
                })
              }
            >
              {t('there')}
            </Checkbox>
          </FormField>
        ))}
      </div>
    </Section>
  );
}

function Experts({ rows, onChange }: { rows: readonly ExpertRow[]; onChange: (rows: ExpertRow[]) => void }) {
  const t = useExAnteText();
  const columns = useMemo<readonly GridColumn<ExpertRow>[]>(
    () => [
      { key: 'name', title: t('expert.name'), kind: 'text', max: 40 },
      { key: 'organisation', title: t('expert.organisation'), kind: 'text', max: 120 },
      { key: 'title', title: t('expert.title'), kind: 'text', max: 60 },
      { key: 'field', title: t('expert.field'), kind: 'text', max: 60 },
      {
        key: 'noConflict',
        title: t('expert.noConflict'),
        kind: 'select',
        options: [{ value: 'yes', label: t('expert.yes') }],
      },
    ],
    [t],
  );
  return (
    <Section title={t('experts')}>
      <p className="cx-hint">{t('expertsHint')}</p>
      <EditableTable<ExpertRow>
        caption={t('experts')}
        path="experts"
        columns={columns}
        rows={rows}
        onChange={onChange}
        newRow={() => emptyExpert}
        maxRows={20}
      />
    </Section>
  );
}
