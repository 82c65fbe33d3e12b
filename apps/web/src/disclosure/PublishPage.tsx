import './disclosure.css';
import { useQuery } from '@apollo/client/react';
import { type PreviewPublicationQuery } from '@chengxiao/client';
import { isBudgetYear } from '@chengxiao/domain';
import { Alert } from 'antd';
import { DetailPage, EmptyState } from '@chengxiao/ui';
import { useState } from 'react';
import { useParams } from 'react-router';
import { QueryPage } from '../shell/QueryPage';
import { LinkButton } from '../controls/LinkButton';
import { NotFoundPage } from '../shell/NotFoundPage';
import { previewPublication } from './disclosure.graphql';
import { useDisclosureText } from './disclosure.i18n';
import { PublishedContent } from './PublishedContent';
import { PublishForm } from './PublishForm';

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
  const { content, refusal, publication } = preview;
  const [scope, setScope] = useState(publication?.scope ?? 'public');
  const back = { href: '/publications', label: t('back') };
  if (!content || refusal)
    return (
      <DetailPage title={t('publish.title')} back={back}>
        <div className="cx-card">
          <EmptyState
            title={t('publish.refused')}
            text={refusal}
            action={<LinkButton to={`/projects/${projectId}`}>{t('toProject')}</LinkButton>}
          />
        </div>
      </DetailPage>
    );
  return (
    <DetailPage
      title={content.projectName}
      back={back}
      state={{ label: t(`kind.${content.kind}`) }}
      facts={[
        { label: t('fact.project'), value: content.projectCode },
        { label: t('fact.year'), value: year },
        { label: t('fact.department'), value: content.departmentName },
      ]}
    >
      <p className="cx-lead">{t('publish.lead')}</p>
      <PublishForm preview={preview} projectId={projectId} year={year} scope={scope} onScope={setScope} />
      <h2 className="cx-hidden">{t('publish.preview')}</h2>
      <Alert
        type="info"
        showIcon
        role="status"
        title={t('publish.seenBy', { scope: t(`scope.${scope}`) })}
        description={t(`scopeText.${scope}`, { division: content.divisionName })}
      />
      <PublishedContent content={content} />
    </DetailPage>
  );
}
