import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { Attachments } from '../attachments/Attachments';
import { EditPage } from '../shell/EditPage';
import { exAnte as exAnteQuery } from './ex-ante.graphql';
import { useExAnteText } from './ex-ante.i18n';
import { ExAnteForm } from './ExAnteForm';

/** Department or unit prepares an ex-ante assessment. */
export function ExAnteEditPage() {
  const { id = '' } = useParams();
  const t = useExAnteText();
  const query = useQuery(exAnteQuery, { variables: { id } });
  const assessment = query.data?.exAnteAssessment;
  return (
    <EditPage
      title={assessment ? t('titleOf', { name: assessment.project.name }) : t('title')}
      back={{ href: assessment ? `/projects/${assessment.project.id}` : '/projects', label: t('back') }}
      home={{ href: `/ex-ante/${id}`, label: t('title') }}
      query={query}
      edited={assessment}
      returned={assessment?.state === 'returned' && { title: t('returned'), text: assessment.reason ?? '' }}
      refusal={{ title: t('notEditable'), text: t('notEditableText') }}
    >
      {(edited) => (
        <ExAnteForm
          assessment={edited}
          files={<Attachments subjectType="exAnteAssessment" subjectId={id} title={t('files')} />}
        />
      )}
    </EditPage>
  );
}
