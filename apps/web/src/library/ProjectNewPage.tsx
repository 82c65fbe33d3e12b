import { useCommand } from '@chengxiao/client';
import { FormPage, useToast } from '@chengxiao/ui';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { v7 as uuid } from 'uuid';
import { draftProject, moveProject } from './library.graphql';
import { useLibraryText } from './library.i18n';
import { useFormText } from './project-form.i18n';
import { draftOf, emptyForm } from './project-form';
import { ProjectForm } from './ProjectForm';

/** A department or unit proposes a project. */
export function ProjectNewPage() {
  const t = useLibraryText();
  const f = useFormText();
  const navigate = useNavigate();
  const { success, error } = useToast();
  // Repeating the same request makes one project, not two.
  const requestId = useRef(uuid());
  const draft = useCommand(draftProject, { refetch: false });
  const move = useCommand(moveProject, { refetch: false });
  return (
    <FormPage title={t('newTitle')} lead={t('lead')} back={{ href: '/projects', label: t('back') }}>
      <ProjectForm
        subject="new"
        initial={emptyForm}
        cancel="/projects"
        busy={draft.busy || move.busy}
        onSave={async (form, andSubmit) => {
          const made = await draft.run({ input: draftOf(form), requestId: requestId.current });
          if (made.problem) return made.problem;
          const { id, version } = made.value;
          const refused = andSubmit ? (await move.run({ id, action: 'submit', version })).problem : null;
          if (refused) error(refused.detail);
          else success(f(andSubmit ? 'submitted' : 'saved'));
          void navigate(`/projects/${id}`);
          return null;
        }}
      />
      <p className="cx-hint">{f('attachLater')}</p>
    </FormPage>
  );
}
