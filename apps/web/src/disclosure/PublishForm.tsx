import { type PreviewPublicationQuery, useCommand } from '@chengxiao/client';
import { checkSummary, narrows, type PublicationScope, findSensitive } from '@chengxiao/domain';
import { FormField, FormScope, type Problem, Section, useToast } from '@chengxiao/ui';
import { Alert, Button, Checkbox, Input } from 'antd';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { v7 as uuid } from 'uuid';
import { DraftChip } from '../drafts/DraftChip';
import { LinkButton } from '../controls/LinkButton';
import { problemFrom } from '../api/problem-from';
import { useDraft } from '../drafts/use-draft';
import { publishProject } from './disclosure.graphql';
import { useDisclosureText } from './disclosure.i18n';
import { ScopeField } from './ScopeField';

export type PublishFormProps = {
  preview: PreviewPublicationQuery['previewPublication'];
  projectId: string;
  year: number;
  scope: PublicationScope;
  onScope: (scope: PublicationScope) => void;
};

/** The Problem of a summary that the rules refuse before it is sent. */
const problemIn = (summary: string): Problem | null =>
  problemFrom([...checkSummary(summary), ...findSensitive('summary', summary)]);

/** Finance chooses who sees it, writes the summary they read first, decides on masking, and publishes. */
export function PublishForm({ preview, projectId, year, scope, onScope }: PublishFormProps) {
  const t = useDisclosureText();
  const { publication, suggestedSummary, content } = preview;
  // A summary written before the result existed is not offered again.
  const written = publication?.kind === content?.kind ? publication?.summary : undefined;
  // The suggestion is made of our own figures; what is found in it stands in the goal, which is masked below.
  const places = preview.findings.filter(({ path }) => path !== 'summary');
  const [summary, setSummary] = useState(written ?? suggestedSummary);
  const [redact, setRedact] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const draft = useDraft('publish', `${projectId}-${year}`, { summary, scope }, (kept) => {
    setSummary(kept.summary);
    onScope(kept.scope);
  });
  const publish = usePublish(projectId, year, publication?.version);
  const send = async (): Promise<void> => {
    const refused = problemIn(summary) ?? (await publish.run({ summary, redact, scope }, draft.discard));
    setProblem(refused);
  };
  return (
    <FormScope problem={problem}>
      {places.length > 0 && <Found places={places} redact={redact} onRedact={setRedact} />}
      <Section title={t('publish.form')}>
        <ScopeField scope={scope} division={content?.divisionName ?? ''} onChange={onScope} />
        {publication?.state === 'published' && narrows(publication.scope, scope) && (
          <Alert
            type="warning"
            showIcon
            role="status"
            title={t(publication.scope === 'public' ? 'publish.narrower.public' : 'publish.narrower.government')}
          />
        )}
        <FormField
          path="summary"
          label={t('publish.summary')}
          required
          hint={t('publish.summaryHint', { count: [...summary].length })}
        >
          <Input.TextArea rows={4} value={summary} onChange={(event) => setSummary(event.target.value)} />
        </FormField>
        <div className="cx-form-foot disclosure-foot">
          <Button
            type="primary"
            loading={publish.busy}
            disabled={places.length > 0 && !redact}
            onClick={() => void send()}
          >
            {t(publication ? 'publish.again' : 'publish.submit')}
          </Button>
          <Button disabled={summary === suggestedSummary} onClick={() => setSummary(suggestedSummary)}>
            {t('publish.suggest')}
          </Button>
          <LinkButton to="/publications">{t('publish.cancel')}</LinkButton>
          <DraftChip draft={draft} />
        </div>
      </Section>
    </FormScope>
  );
}

type PublishInput = { summary: string; redact: boolean; scope: PublicationScope };

/** Publishes once, says so and shows the publication; answers the refusal, or null. */
function usePublish(projectId: string, year: number, version: number | undefined) {
  const t = useDisclosureText();
  const navigate = useNavigate();
  const { success } = useToast();
  // Repeating the same request publishes one edition, not two.
  const requestId = useRef(uuid());
  const { run, busy } = useCommand(publishProject, { refetch: false });
  return {
    busy,
    run: async (input: PublishInput, done: () => Promise<void>): Promise<Problem | null> => {
      const { problem, value } = await run({
        projectId,
        year,
        ...input,
        version: version ?? null,
        requestId: requestId.current,
      });
      if (problem) return problem;
      await done();
      success(t('publish.done'));
      void navigate(`/publications/${value.id}`);
      return null;
    },
  };
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
