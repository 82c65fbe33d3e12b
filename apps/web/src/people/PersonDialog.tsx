import { checkPerson, finding } from '@chengxiao/domain';
import { Choice, Confirmation, FormField, FormScope, type Problem, TextField, useToast } from '@chengxiao/ui';
import { useCommand } from '@chengxiao/client';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { problemFrom } from '../api/problem-from';
import { useOrganisationFilter } from '../controls/use-organisation-filter';
import { createPerson, editPerson, type ShownPerson } from './people.graphql';
import { usePeopleText } from './people.i18n';

type PersonDialogProps = {
  /** Whom to change; nobody makes a new one, and leads to its page. */
  person?: Pick<ShownPerson, 'id' | 'version' | 'name' | 'orgId'>;
  onClose: () => void;
};

/** Name and organisation of a person, and of a new one the name to sign in with. */
export function PersonDialog({ person, onClose }: PersonDialogProps) {
  const t = usePeopleText();
  const navigate = useNavigate();
  const { success } = useToast();
  const [form, setForm] = useState({ name: person?.name ?? '', username: '', orgId: person?.orgId ?? '' });
  const [wrong, setWrong] = useState<Problem | null>(null);
  const [requestId] = useState(() => crypto.randomUUID());
  const create = useCommand(createPerson);
  const edit = useCommand(editPerson);
  const places = useOrganisationFilter('orgId', t('form.org'), null, form.orgId);
  const set = (cells: Partial<typeof form>): void => {
    setForm({ ...form, ...cells });
    setWrong(null);
  };
  const send = async (): Promise<void> => {
    const { username, ...written } = form;
    const found = problemFrom([
      ...checkPerson(person ? written : form),
      ...(form.orgId ? [] : [finding('orgId', 'required')]),
    ]);
    setWrong(found);
    if (found) return;
    if (person) {
      const { value } = await edit.run({ id: person.id, version: person.version, input: written });
      if (!value) return;
      success(t('edited'));
      return onClose();
    }
    const { value } = await create.run({ input: { ...written, username }, requestId });
    if (!value) return;
    success(t('created', { name: form.name.trim() }));
    void navigate(`/people/${value.id}`);
  };
  return (
    <Confirmation
      title={t(person ? 'edit' : 'create')}
      okText={t('save')}
      lines={[]}
      busy={create.busy || edit.busy}
      onOk={send}
      onCancel={onClose}
    >
      <FormScope problem={wrong ?? create.problem ?? edit.problem}>
        <TextField
          path="name"
          label={t('form.name')}
          required
          autoFocus
          maxLength={60}
          value={form.name}
          onChange={(name) => set({ name })}
        />
        {!person && (
          <TextField
            path="username"
            label={t('form.username')}
            hint={t('form.usernameHint')}
            required
            maxLength={60}
            value={form.username}
            onChange={(username) => set({ username })}
          />
        )}
        <FormField path="orgId" label={t('form.org')} hint={t('form.orgHint')} required>
          <Choice
            value={form.orgId}
            placeholder={t('form.needOrg')}
            options={places.options}
            onSearch={places.onSearch}
            onChange={(orgId) => set({ orgId })}
          />
        </FormField>
      </FormScope>
    </Confirmation>
  );
}
