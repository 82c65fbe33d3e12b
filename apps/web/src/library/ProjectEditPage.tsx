import { useQuery } from '@apollo/client/react';
import { type ProjectForEditQuery, useCommand } from '@chengxiao/client';
import { useParams } from 'react-router';
import { EditPage } from '../shell/EditPage';
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
  const query = useQuery(projectForEdit, { variables: { id }, fetchPolicy: 'network-only' });
  const project = query.data?.project;
  return (
    <EditPage
      title={t('editTitle')}
      lead={project && `${project.projectCode} ${project.name}`}
      back={{ href: `/projects/${id}`, label: t('backToProject') }}
      query={query}
      edited={project}
      returned={project?.state === 'returned' && { title: f('returned'), text: project.reason ?? '' }}
      refusal={{ title: f('notEditable'), text: f('notEditableText') }}
    >
      {(edited) => <Filling project={edited} />}
    </EditPage>
  );
}

function Filling({ project }: { project: ProjectForEditQuery['project'] }) {
  const { id, version } = project;
  const edit = useCommand(editProject, { refetch: false });
  const save = useProjectSaving({
    version,
    store: (form, known) => edit.run({ id, version: known, input: draftOf(form) }),
  });
  return (
    <ProjectForm
      subject={id}
      stored={project}
      carried={project.fundsToConfirm}
      initial={formOf(project)}
      cancel={`/projects/${id}`}
      onSave={save}
      files={<ProjectAttachments projectId={id} />}
    />
  );
}
