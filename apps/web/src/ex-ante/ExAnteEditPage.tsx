import { useQuery } from '@apollo/client/react';
import { problemOf } from '@chengxiao/client';
import { EmptyState, FormSkeleton, FormPage, ProblemNote } from '@chengxiao/ui';
import { useParams } from 'react-router';
import { Attachments } from '../attachments/Attachments';
import { LinkButton } from '../controls/LinkButton';
import { exAnte as exAnteQuery } from './ex-ante.graphql';
import { useExAnteText } from './ex-ante.i18n';
import { ExAnteForm } from './ExAnteForm';

/** Department or unit prepares an ex-ante assessment. */
export function ExAnteEditPage() {
  const { id = '' } = useParams();
  const t = useExAnteText();
  const { data, error, refetch } = useQuery(exAnteQuery, { variables: { id } });
  const assessment = data?.exAnteAssessment;
  return (
    <FormPage
      title={assessment ? t('titleOf', { name: assessment.project.name }) : t('title')}
      back={{ href: assessment ? `/projects/${assessment.project.id}` : '/projects', label: t('back') }}
    >
      <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      {!assessment && !error && <FormSkeleton />}
      {assessment && !assessment.editable && (
        <div className="cx-card">
          <EmptyState
            title={t('notEditable')}
            text={t('notEditableText')}
            action={<LinkButton to={`/ex-ante/${id}`}>{t('title')}</LinkButton>}
          />
        </div>
      )}
      {assessment?.editable && (
        <>
          <ExAnteForm key={assessment.id} assessment={assessment} />
          <Attachments subjectType="exAnteAssessment" subjectId={id} title={t('files')} />
        </>
      )}
    </FormPage>
  );
}
