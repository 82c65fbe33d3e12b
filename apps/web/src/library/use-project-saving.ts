import { useCommand } from '@chengxiao/client';
import { type Problem, useToast } from '@chengxiao/ui';
import { useNavigate } from 'react-router';
import { type SaveAndSubmit, useSaveAndSubmit } from '../hooks/use-save-and-submit';
import { moveProject } from './library.graphql';
import type { ProjectForm } from './project-form';
import { useFormText } from './project-form.i18n';

const nothing = (): Promise<null> => Promise.resolve(null);
type Stored = { readonly id: string; readonly version: number };

/** Saves a proposal and hands it to finance; what was stored is shown on its page, submitted or not. */
export function useProjectSaving<Saved extends Stored>(
  options: Pick<SaveAndSubmit<ProjectForm, Saved>, 'version' | 'store'> & {
    /** Sends files that waited for it; answers what was not kept, which holds a submission back. */
    readonly attach?: (id: string) => Promise<Problem | null>;
  },
) {
  const { attach = nothing, ...storing } = options;
  const f = useFormText();
  const navigate = useNavigate();
  const { error } = useToast();
  const move = useCommand(moveProject, { refetch: false });
  const save = useSaveAndSubmit<ProjectForm, Saved>({
    ...storing,
    submit: async ({ id, version }) => {
      const problem = await attach(id);
      if (problem) return { value: null, problem: { ...problem, code: 'NOT_READY', fields: [] } };
      return move.run({ id, action: 'submit', version });
    },
    words: { saved: f('saved'), submitted: f('submitted') },
  });
  return async (form: ProjectForm, andSubmit: boolean): Promise<Problem | null> => {
    const { saved, problem } = await save(form, andSubmit);
    if (!saved) return problem;
    const failed = problem ?? (andSubmit ? null : await attach(saved.id));
    if (failed) error(failed.detail);
    void navigate(`/projects/${saved.id}`);
    return null;
  };
}
