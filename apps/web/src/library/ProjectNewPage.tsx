import { useCommand } from '@chengxiao/client';
import { projectPapers } from '@chengxiao/domain';
import { FormPage } from '@chengxiao/ui';
import { useRef } from 'react';
import { useSearchParams } from 'react-router';
import { v7 as uuid } from 'uuid';
import { PendingFiles } from '../attachments/PendingFiles';
import { usePendingFiles } from '../attachments/use-pending-files';
import { draftProject } from './library.graphql';
import { useLibraryText } from './library.i18n';
import { draftOf, emptyForm } from './project-form';
import { ProjectForm } from './ProjectForm';
import { useProjectSaving } from './use-project-saving';

/** A department or unit proposes a project. */
export function ProjectNewPage() {
  const t = useLibraryText();
  // A transfer leads here to propose what carries out a part of it.
  const transfer = useSearchParams()[0].get('transfer') ?? '';
  // Repeating the same request makes one project, not two.
  const requestId = useRef(uuid());
  const draft = useCommand(draftProject, { refetch: false });
  const pending = usePendingFiles('project');
  const save = useProjectSaving<{ id: string; version: number }>({
    version: 0,
    store: (form) => draft.run({ input: draftOf(form), requestId: requestId.current }),
    attach: pending.sendAll,
  });
  return (
    <FormPage title={t('newTitle')} lead={t('lead')} back={{ href: '/projects', label: t('back') }}>
      <ProjectForm
        subject="new"
        initial={{ ...emptyForm, transferId: transfer }}
        cancel="/projects"
        onSave={save}
        files={<PendingFiles pending={pending} kinds={projectPapers} />}
      />
    </FormPage>
  );
}
