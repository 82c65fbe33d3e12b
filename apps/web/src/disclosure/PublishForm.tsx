import { type PreviewPublicationQuery, useCommand } from '@chengxiao/client';
import { checkSummary, narrows, type PublicationScope, sensitivePlaces } from '@chengxiao/domain';
import { FormScope, Note, Section, TextField, useToast } from '@chengxiao/ui';
import { Button } from 'antd';
import { useMemo, useRef } from 'react';
import { useNavigate } from 'react-router';
import { v7 as uuid } from 'uuid';
import { problemFrom } from '../api/problem-from';
import { FormFoot } from '../forms/FormFoot';
import { useDraftedForm } from '../hooks/use-drafted-form';
import { preparePublication } from './preparation.graphql';
import { useDisclosureText } from './disclosure.i18n';
import { checkDecided, type Decisions, FoundPlaces, toHandled } from './FoundPlaces';
import { ScopeField } from './ScopeField';

type Preview = PreviewPublicationQuery['previewPublication'];
type Form = { summary: string; scope: PublicationScope; decisions: Decisions };

/** Under what name its draft is kept, which pages of the project and year look for too. */
export const publishSubject = (projectId: string, year: number): string => `${projectId}-${year}`;

/** What stops publication of the content with this summary. */
const placesOf = ({ content }: Preview, summary: string) => sensitivePlaces({ ...content, summary });

/** What is prepared to be published while it is written. */
export function usePublishing(preview: Preview, projectId: string, year: number) {
  const t = useDisclosureText();
  const navigate = useNavigate();
  const { success } = useToast();
  const { publication, preparation, suggestedSummary, content } = preview;
  const returned = preparation?.state === 'returned' ? preparation : undefined;
  // A summary written before the result existed is not offered again.
  const last = [returned, publication].find((each) => each?.kind === content?.kind);
  const scope = returned?.scope ?? publication?.scope ?? 'public';
  // Repeating the same request prepares one edition, not two.
  const requestId = useRef(uuid());
  const prepared = useRef('');
  const { run } = useCommand(preparePublication, { refetch: false });
  return useDraftedForm<Form>({
    kind: 'publish',
    subject: publishSubject(projectId, year),
    stored: publication ?? undefined,
    initial: { summary: last?.summary ?? suggestedSummary, scope, decisions: {} },
    revive: (kept) => ({ ...kept, decisions: (kept as Partial<Form>).decisions ?? {} }),
    check: ({ summary, decisions }) =>
      problemFrom([...checkSummary(summary), ...checkDecided(placesOf(preview, summary), decisions)]),
    send: async ({ decisions, ...form }) => {
      const handled = toHandled(placesOf(preview, form.summary), decisions);
      const input = { projectId, year, ...form, handled, version: publication?.version ?? null };
      const { value, problem } = await run({ ...input, requestId: requestId.current });
      prepared.current = value?.id ?? '';
      // What was refused is mended and is another request then.
      if (problem) requestId.current = uuid();
      return problem;
    },
    onDone: () => {
      success(t('publish.done'));
      void navigate(`/publications/prepared/${prepared.current}`);
    },
  });
}

export type PublishFormProps = { preview: Preview; publishing: ReturnType<typeof usePublishing> };

/** Finance chooses who sees it, writes the summary they read first, decides on each finding, and hands it to somebody else. */
export function PublishForm({ preview, publishing }: PublishFormProps) {
  const t = useDisclosureText();
  const { publication, preparation, suggestedSummary, content } = preview;
  const { form, set, problem, busy, draft, submit } = publishing;
  const { summary, scope, decisions } = form;
  const places = useMemo(() => placesOf(preview, summary), [preview, summary]);
  return (
    <FormScope problem={problem}>
      {preparation?.state === 'returned' && (
        <Note
          type="warning"
          role="status"
          title={t('publish.returned', { who: preparation.decidedByName ?? '' })}
          description={preparation.reason}
        />
      )}
      <Section title={t('publish.form')}>
        <ScopeField scope={scope} division={content?.divisionName ?? ''} onChange={(next) => set({ scope: next })} />
        {publication?.state === 'published' && narrows(publication.scope, scope) && (
          <Note
            type="warning"
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
      </Section>
      <FoundPlaces places={places} decisions={decisions} onChange={(next) => set({ decisions: next })} />
      <FormFoot
        className="disclosure-foot"
        busy={busy}
        draft={draft}
        submit={{ text: t('publish.submit'), run: () => void submit() }}
        cancel={{ href: '/publications', label: t('publish.cancel') }}
      >
        <Button disabled={summary === suggestedSummary} onClick={() => set({ summary: suggestedSummary })}>
          {t('publish.suggest')}
        </Button>
      </FormFoot>
    </FormScope>
  );
}
