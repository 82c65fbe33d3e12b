import {
  announcementAudiences,
  announcementKinds,
  checkAnnouncement,
  longestAnnouncement,
  missingInAnnouncement,
} from '@chengxiao/domain';
import { Checks, Choice, DateInput, FormField, FormScope, type Problem, Section, TextField } from '@chengxiao/ui';
import type { ReactNode } from 'react';
import { problemFrom } from '../api/problem-from';
import { FormFoot } from '../forms/FormFoot';
import { useDraftedForm } from '../hooks/use-drafted-form';
import type { StoredObject } from '../hooks/use-merging';
import { type AnnouncementCells, inputOf } from './announcement-form';
import { useAnnouncementText } from './announcements.i18n';
import './announcements.css';

export type AnnouncementFormProps = {
  /** The draft's name on the server: the announcement's id, or `new`. */
  subject: string;
  /** What is changed, if it exists already. */
  stored?: StoredObject;
  initial: AnnouncementCells;
  /** Where leaving without saving leads. */
  cancel: string;
  /** Its files, before the buttons that send it. */
  files: ReactNode;
  /** Saves; answers the refusal, or null when it was done. `andPublish` also publishes it. */
  onSave: (form: AnnouncementCells, andPublish: boolean) => Promise<Problem | null>;
};

/** What a finance bureau writes in an announcement. Mount it once its data is there. */
export function AnnouncementForm({ subject, stored, initial, cancel, files, onSave }: AnnouncementFormProps) {
  const t = useAnnouncementText();
  const { form, set, problem, busy, draft, submit } = useDraftedForm<AnnouncementCells, boolean>({
    kind: 'announcement',
    subject,
    stored,
    initial,
    check: (typed, andPublish) => {
      const input = inputOf(typed);
      return problemFrom(
        [...checkAnnouncement(input), ...(andPublish ? missingInAnnouncement(input) : [])],
        t('form.incomplete'),
      );
    },
    ask: (typed, andPublish) =>
      andPublish
        ? {
            title: t('action.publish'),
            lines: [t('ask.publish', { to: typed.audiences.map((each) => t(`audience.${each}`)).join(t('and')) })],
            okText: t('action.publish'),
          }
        : null,
    send: onSave,
  });
  return (
    <FormScope problem={problem}>
      <Section title={t('form.basics')}>
        <div className="cx-fields">
          <TextField
            path="title"
            label={t('form.title')}
            required
            wide
            maxLength={120}
            value={form.title}
            onChange={(title) => set({ title })}
          />
          <FormField path="kind" label={t('form.kind')} required>
            <Choice
              value={form.kind}
              placeholder={false}
              options={announcementKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
              onChange={(kind) => set({ kind })}
            />
          </FormField>
          <TextField
            path="documentNo"
            label={t('form.documentNo')}
            hint={t('form.documentNoHint')}
            maxLength={60}
            value={form.documentNo}
            onChange={(documentNo) => set({ documentNo })}
          />
          <FormField path="dueOn" label={t('form.due')} hint={t('form.dueHint')}>
            <DateInput value={form.dueOn} onChange={(dueOn) => set({ dueOn })} />
          </FormField>
          <FormField path="audiences" label={t('form.audiences')} hint={t('form.audiencesHint')} wide group>
            <Checks
              value={form.audiences}
              options={announcementAudiences.map((value) => ({ value, label: t(`audience.${value}`) }))}
              onChange={(audiences) => set({ audiences })}
            />
          </FormField>
          <TextField
            path="body"
            label={t('form.body')}
            hint={t('form.bodyHint')}
            wide
            rows={14}
            maxLength={longestAnnouncement}
            value={form.body}
            onChange={(body) => set({ body })}
          />
        </div>
      </Section>
      {files}
      <FormFoot
        busy={busy}
        draft={draft}
        submit={{ text: t('form.publish'), run: () => void submit(true) }}
        save={{ text: t('form.save'), run: () => void submit(false) }}
        cancel={{ href: cancel, label: t('form.cancel') }}
      />
    </FormScope>
  );
}
