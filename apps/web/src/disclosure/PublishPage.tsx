import './disclosure.css';
import { useQuery } from '@apollo/client/react';
import { type PreviewPublicationQuery } from '@chengxiao/client';
import { isBudgetYear } from '@chengxiao/domain';
import { DetailPage, EmptyState, Note } from '@chengxiao/ui';
import { useParams } from 'react-router';
import { QueryPage } from '../shell/QueryPage';
import { LinkButton } from '../controls/LinkButton';
import { DraftNote } from '../drafts/DraftNote';
import { NotFoundPage } from '../shell/NotFoundPage';
import { previewPublication } from './preparation.graphql';
import { useDisclosureText } from './disclosure.i18n';
import { usePreparationText } from './preparation.i18n';
import { PublishedContent } from './PublishedContent';
import { PublishForm, publishSubject, usePublishing } from './PublishForm';

type Preview = PreviewPublicationQuery['previewPublication'];

/** What would be seen of a project and year, and by whom; finance checks it, writes the summary and publishes. */
export function PublishPage() {
  const { projectId = '', year: typed = '' } = useParams();
  const year = Number(typed);
  if (!isBudgetYear(year)) return <NotFoundPage />;
  return <Loaded key={`${projectId} ${year}`} projectId={projectId} year={year} />;
}

function Loaded({ projectId, year }: { projectId: string; year: number }) {
  const t = useDisclosureText();
  // What stands now, not what a list remembered: the form is mounted once and keeps what it was given.
  const back = { href: '/publications', label: t('back') };
  return (
    <QueryPage
      query={useQuery(previewPublication, {
        variables: { projectId, year },
        fetchPolicy: 'network-only',
      })}
      title={t('publish.title')}
      back={back}
    >
      {({ previewPublication: preview }) => <Shown preview={preview} projectId={projectId} year={year} />}
    </QueryPage>
  );
}

function Shown({ preview, projectId, year }: { preview: Preview; projectId: string; year: number }) {
  const t = useDisclosureText();
  const p = usePreparationText();
  const { content, refusal, preparation } = preview;
  if (!content || refusal)
    return (
      <DetailPage title={t('publish.title')} back={{ href: '/publications', label: t('back') }}>
        <div className="cx-card">
          <EmptyState
            title={t('publish.refused')}
            text={refusal}
            action={<LinkButton to={`/projects/${projectId}`}>{t('toProject')}</LinkButton>}
          />
        </div>
      </DetailPage>
    );
  if (preparation?.state === 'prepared')
    return (
      <DetailPage title={content.projectName} back={{ href: '/publications', label: t('back') }}>
        <div className="cx-card">
          <EmptyState
            title={p('prepared.waits')}
            text={p('prepared.waitsText', { who: preparation.submittedByName })}
            action={<LinkButton to={`/publications/prepared/${preparation.id}`}>{p('prepared.see')}</LinkButton>}
          />
        </div>
      </DetailPage>
    );
  return <Publishing {...{ preview, content, projectId, year }} />;
}

type PublishingProps = {
  preview: Preview;
  content: NonNullable<Preview['content']>;
  projectId: string;
  year: number;
};

function Publishing({ preview, content, projectId, year }: PublishingProps) {
  const t = useDisclosureText();
  const publishing = usePublishing(preview, projectId, year);
  const { scope } = publishing.form;
  return (
    <DetailPage
      title={content.projectName}
      back={{ href: '/publications', label: t('back') }}
      state={{ label: t(`kind.${content.kind}`) }}
      facts={[
        { label: t('fact.project'), value: content.projectCode },
        { label: t('fact.year'), value: year },
        { label: t('fact.department'), value: content.departmentName },
      ]}
    >
      <p className="cx-lead">{t('publish.lead')}</p>
      <DraftNote subject={publishSubject(projectId, year)} />
      <PublishForm preview={preview} publishing={publishing} />
      <h2 className="cx-hidden">{t('publish.preview')}</h2>
      <Note
        type="info"
        role="status"
        title={t('publish.seenBy', { scope: t(`scope.${scope}`) })}
        description={t(`scopeText.${scope}`, { division: content.divisionName })}
      />
      <PublishedContent content={content} />
    </DetailPage>
  );
}
