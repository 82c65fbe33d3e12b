import { useQuery } from '@apollo/client/react';
import { useCommand } from '@chengxiao/client';
import { projectPapers } from '@chengxiao/domain';
import { FormPage, ListSkeleton } from '@chengxiao/ui';
import { useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { v7 as uuid } from 'uuid';
import { PendingFiles } from '../attachments/PendingFiles';
import { usePendingFiles } from '../attachments/use-pending-files';
import { useNewYear } from '../shell/year/use-year-in-address';
import { draftProject, projectForEdit } from './library.graphql';
import { useLibraryText } from './library.i18n';
import { draftOf, emptyForm, formLike } from './project-form';
import { ProjectForm } from './ProjectForm';
import { useProjectSaving } from './use-project-saving';

/** A department or unit proposes a project. */
export function ProjectNewPage() {
  const t = useLibraryText();
  const [address] = useSearchParams();
  // A transfer leads here to propose what carries out a part of it, a project to propose another like it.
  const [transfer, like] = [address.get('transfer') ?? '', address.get('like') ?? ''];
  const model = useQuery(projectForEdit, { variables: { id: like }, skip: like === '' });
  // Repeating the same request makes one project, not two.
  const requestId = useRef(uuid());
  const year = useNewYear('prepared');
  const initial = useMemo(
    () => (model.data ? formLike(model.data.project) : { ...emptyForm(year), transferId: transfer }),
    [model.data, year, transfer],
  );
  const draft = useCommand(draftProject, { refetch: false });
  const pending = usePendingFiles('project');
  const save = useProjectSaving<{ id: string; version: number }>({
    version: 0,
    store: (form) => draft.run({ input: draftOf(form), requestId: requestId.current }),
    attach: pending.sendAll,
  });
  return (
    <FormPage title={t('newTitle')} lead={t('lead')} back={{ href: '/projects', label: t('back') }}>
      {model.loading ? (
        <ListSkeleton rows={6} />
      ) : (
        <ProjectForm
          subject="new"
          initial={initial}
          cancel="/projects"
          onSave={save}
          files={<PendingFiles pending={pending} kinds={projectPapers} />}
        />
      )}
    </FormPage>
  );
}
