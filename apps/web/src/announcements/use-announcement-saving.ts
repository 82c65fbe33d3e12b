import { type Unwrapped, useCommand } from '@chengxiao/client';
import { type Problem, useToast } from '@chengxiao/ui';
import { useNavigate } from 'react-router';
import { type AnnouncementCells, inputOf } from './announcement-form';
import { moveAnnouncement } from './announcements.graphql';
import { useAnnouncementText } from './announcements.i18n';
import { useSaveAndSubmit } from '../hooks/use-save-and-submit';

type Stored = { readonly id: string; readonly version: number };
type Saving = {
  version: number;
  store: (input: ReturnType<typeof inputOf>, version: number) => Promise<Unwrapped<Stored>>;
  /** Sends files that were chosen before it was stored; it is not published without them. */
  sendFiles?: (id: string) => Promise<Problem | null>;
};

/** Saves an announcement and publishes it; what was stored is shown on its page, published or not. */
export function useAnnouncementSaving({ version, store, sendFiles }: Saving) {
  const t = useAnnouncementText();
  const navigate = useNavigate();
  const { error } = useToast();
  const move = useCommand(moveAnnouncement, { refetch: false });
  const save = useSaveAndSubmit<ReturnType<typeof inputOf>, Stored>({
    version,
    store,
    submit: async ({ id, version: stored }) => {
      const failed = await sendFiles?.(id);
      return failed
        ? { value: null, problem: { ...failed, code: 'NOT_READY', fields: [] } }
        : move.run({ id, action: 'publish', version: stored });
    },
    words: { saved: t('form.saved'), submitted: t('form.published') },
  });
  return async (form: AnnouncementCells, andPublish: boolean): Promise<Problem | null> => {
    const { saved, problem } = await save(inputOf(form), andPublish);
    if (!saved) return problem;
    const failed = problem ?? (andPublish ? null : await sendFiles?.(saved.id));
    if (failed) error(failed.detail);
    void navigate(`/announcements/${saved.id}`);
    return null;
  };
}
