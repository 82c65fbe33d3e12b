import { useQuery } from '@apollo/client/react';
import { problemOf, useCommand } from '@chengxiao/client';
import { EmptyState, FormPage, FormSkeleton, ProblemNote, useToast } from '@chengxiao/ui';
import { Alert } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { LinkButton } from '../controls/LinkButton';
import { editProject, moveProject, projectForEdit } from './library.graphql';
import { useLibraryText } from './library.i18n';
import { useFormText } from './project-form.i18n';
import { draftOf, formOf } from './project-form';
import { ProjectAttachments } from '../attachments/ProjectAttachments';
import { ProjectForm } from './ProjectForm';

/** Changes a proposal that is still with its author. */
export function ProjectEditPage() {
  const { id = '' } = useParams();
  const t = useLibraryText();
  const f = useFormText();
  const navigate = useNavigate();
  const { success, error } = useToast();
  const edit = useCommand(editProject, { refetch: false });
  const move = useCommand(moveProject, { refetch: false });
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
      {project?.editable && (
        <ProjectForm
          key={project.id}
          subject={project.id}
          initial={formOf(project)}
          cancel={`/projects/${id}`}
          busy={edit.busy || move.busy}
          onSave={async (form, andSubmit) => {
            const saved = await edit.run({ id, version: project.version, input: draftOf(form) });
            if (saved.problem) return saved.problem;
            const refused = andSubmit
              ? (await move.run({ id, action: 'submit', version: saved.value.version })).problem
              : null;
            if (refused) error(refused.detail);
            else success(f(andSubmit ? 'submitted' : 'saved'));
            void navigate(`/projects/${id}`);
            return null;
          }}
        />
      )}
      {project?.editable && <ProjectAttachments projectId={id} />}
    </FormPage>
  );
}
