import { type PreviewPublicationQuery, useCommand } from '@chengxiao/client';
import { checkSummary, narrows, type PublicationScope, findSensitive } from '@chengxiao/domain';
import { FormScope, Section, TextField, useToast } from '@chengxiao/ui';
import { Alert, Button, Checkbox } from 'antd';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { v7 as uuid } from 'uuid';
import { problemFrom } from '../api/problem-from';
import { FormFoot } from '../forms/FormFoot';
import { useDraftedForm } from '../hooks/use-drafted-form';
import { publishProject } from './disclosure.graphql';
import { useDisclosureText } from './disclosure.i18n';
import { ScopeField } from './ScopeField';

type Preview = PreviewPublicationQuery['previewPublication'];
type Form = { summary: string; scope: PublicationScope };

/** What is published while it is written; whether personal data is masked is decided anew each time. */
export function usePublishing(preview: Preview, projectId: string, year: number) {
  const t = useDisclosureText();
  const navigate = useNavigate();
  const { success } = useToast();
  const { publication, suggestedSummary, content } = preview;
  // A summary written before the result existed is not offered again.
  const written = publication?.kind === content?.kind ? publication?.summary : undefined;
  // Repeating the same request publishes one edition, not two.
  const requestId = useRef(uuid());
  const published = useRef('');
  const { run } = useCommand(publishProject, { refetch: false });
  return useDraftedForm<Form, boolean>({
    kind: 'publish',
    subject: `${projectId}-${year}`,
    stored: publication ?? undefined,
    initial: { summary: written ?? suggestedSummary, scope: publication?.scope ?? 'public' },
    check: ({ summary }) => problemFrom([...checkSummary(summary), ...findSensitive('summary', summary)]),
    send: async (form, redact) => {
      const input = { projectId, year, ...form, redact, version: publication?.version ?? null };
      const { value, problem } = await run({ ...input, requestId: requestId.current });
      published.current = value?.id ?? '';
      return problem;
    },
    onDone: () => {
      success(t('publish.done'));
      void navigate(`/publications/${published.current}`);
    },
  });
}

export type PublishFormProps = { preview: Preview; publishing: ReturnType<typeof usePublishing> };

/** Finance chooses who sees it, writes the summary they read first, decides on masking, and publishes. */
export function PublishForm({ preview, publishing }: PublishFormProps) {
  const t = useDisclosureText();
  const { publication, suggestedSummary, content } = preview;
  const { form, set, problem, busy, draft, submit } = publishing;
  const { summary, scope } = form;
  // The suggestion is made of our own figures; what is found in it stands in the goal, which is masked below.
  const places = preview.findings.filter(({ path }) => path !== 'summary');
  const [redact, setRedact] = useState(false);
  return (
    <FormScope problem={problem}>
      {places.length > 0 && <Found places={places} redact={redact} onRedact={setRedact} />}
      <Section title={t('publish.form')}>
        <ScopeField scope={scope} division={content?.divisionName ?? ''} onChange={(next) => set({ scope: next })} />
        {publication?.state === 'published' && narrows(publication.scope, scope) && (
          <Alert
            type="warning"
            showIcon
            role="status"
            title={t(publication.scope === 'public' ? 'publish.narrower.public' : 'publish.narrower.government')}
          />
        )}
        <TextField
          path="summary"
          label={t('publish.summary')}
          required
          hint={t('publish.summaryHint', { count: [...summary].length })}
          rows={4}
          value={summary}
          onChange={(summary) => set({ summary })}
        />
        <FormFoot
          className="disclosure-foot"
          busy={busy}
          draft={draft}
          submit={{
            text: t(publication ? 'publish.again' : 'publish.submit'),
            run: () => void submit(redact),
            disabled: places.length > 0 && !redact,
          }}
          cancel={{ href: '/publications', label: t('publish.cancel') }}
        >
          <Button disabled={summary === suggestedSummary} onClick={() => set({ summary: suggestedSummary })}>
            {t('publish.suggest')}
          </Button>
        </FormFoot>
      </Section>
    </FormScope>
  );
}

type FoundProps = {
  places: readonly { path: string; message: string }[];
  redact: boolean;
  onRedact: (redact: boolean) => void;
};

/** Personal data in texts nobody may change any more: what, where, and the choice to mask it. */
function Found({ places, redact, onRedact }: FoundProps) {
  const t = useDisclosureText();
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t('publish.found')}
      description={
        <>
          <ul className="disclosure-list">
            {places.map(({ path, message }) => (
              <li
                key={`${path} ${message}`}
              >{`${t.maybe(`place.${path.replace(/\.\d+\./, '.')}`)}${rowOf(path)}: ${message}`}</li>
            ))}
          </ul>
          <p>{t('publish.foundText')}</p>
          <Checkbox checked={redact} onChange={(event) => onRedact(event.target.checked)}>
            {t('publish.redact')}
          </Checkbox>
        </>
      }
    />
  );
}

/** The row of an indicator as people count, for example ` 4`. */
const rowOf = (path: string): string => {
  const row = /^indicators\.(\d+)\./.exec(path)?.[1];
  return row === undefined ? '' : ` ${Number(row) + 1}`;
};
