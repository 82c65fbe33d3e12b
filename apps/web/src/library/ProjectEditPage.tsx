import { useQuery } from '@apollo/client/react';
import { problemOf, type ProjectForEditQuery, useCommand } from '@chengxiao/client';
import { EmptyState, FormPage, FormSkeleton, ProblemNote } from '@chengxiao/ui';
import { Alert } from 'antd';
import { useParams } from 'react-router';
import { LinkButton } from '../controls/LinkButton';
import { editProject, projectForEdit } from './library.graphql';
import { useLibraryText } from './library.i18n';
import { useFormText } from './project-form.i18n';
import { draftOf, formOf } from './project-form';
import { ProjectAttachments } from '../attachments/ProjectAttachments';
import { ProjectForm } from './ProjectForm';
import { useProjectSaving } from './use-project-saving';

/** Changes a proposal that is still with its author. */
export function ProjectEditPage() {
  const { id = '' } = useParams();
  const t = useLibraryText();
  const f = useFormText();
  // What is on the server now, not what a list remembered: the form is mounted once and keeps what it was given.
  const { data, error: failed, refetch } = useQuery(projectForEdit, { variables: { id }, fetchPolicy: 'network-only' });
  const project = data?.project;
  return (
    <FormPage
      title={t('editTitle')}
      lead={project && `${project.projectCode} ${project.name}`}
      back={{ href: `/projects/${id}`, label: t('backToProject') }}
    >
      <ProblemNote problem={problemOf(failed)} onRetry={() => void refetch()} />
      {!project && !failed && <FormSkeleton />}
      {project?.state === 'returned' && project.reason && (
        <Alert type="warning" showIcon title={f('returned')} description={project.reason} />
      )}
      {project && !project.editable && (
        <div className="cx-card">
          <EmptyState
            title={f('notEditable')}
            text={f('notEditableText')}
            action={<LinkButton to={`/projects/${id}`}>{t('backToProject')}</LinkButton>}
          />
        </div>
      )}
      {project?.editable && <Filling key={project.id} project={project} />}
      {project?.editable && <ProjectAttachments projectId={id} />}
    </FormPage>
  );
}

function Filling({ project }: { project: ProjectForEditQuery['project'] }) {
  const { id, version } = project;
  const edit = useCommand(editProject, { refetch: false });
  const save = useProjectSaving({
    version,
    store: (form, known) => edit.run({ id, version: known, input: draftOf(form) }),
  });
  return <ProjectForm subject={id} initial={formOf(project)} cancel={`/projects/${id}`} onSave={save} />;
}
