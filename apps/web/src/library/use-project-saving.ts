import { useCommand } from '@chengxiao/client';
import { type Problem, useToast } from '@chengxiao/ui';
import { useNavigate } from 'react-router';
import { type SaveAndSubmit, useSaveAndSubmit } from '../hooks/use-save-and-submit';
import { moveProject } from './library.graphql';
import type { ProjectForm } from './project-form';
import { useFormText } from './project-form.i18n';

type Stored = { readonly id: string; readonly version: number };

/** Saves a proposal and hands it to finance; what was stored is shown on its page, submitted or not. */
export function useProjectSaving<Saved extends Stored>(
  options: Pick<SaveAndSubmit<ProjectForm, Saved>, 'version' | 'store'>,
) {
  const f = useFormText();
  const navigate = useNavigate();
  const { error } = useToast();
  const move = useCommand(moveProject, { refetch: false });
  const save = useSaveAndSubmit<ProjectForm, Saved>({
    ...options,
    submit: ({ id, version }) => move.run({ id, action: 'submit', version }),
    words: { saved: f('saved'), submitted: f('submitted') },
  });
  return async (form: ProjectForm, andSubmit: boolean): Promise<Problem | null> => {
    const { saved, problem } = await save(form, andSubmit);
    if (!saved) return problem;
    if (problem) error(problem.detail);
    void navigate(`/projects/${saved.id}`);
    return null;
  };
}
