import { FormField, FormScope, type Problem, Section, useToast } from '@chengxiao/ui';
import { Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { FormFoot } from '../forms/FormFoot';
import { useSessionControl } from './session';
import { useShellText } from '../shell/shell.i18n';

const shortest = 12;
const empty = { current: '', next: '', repeat: '' };

/** Changes the password; says what a good one is before, not after. */
export function PasswordForm() {
  const t = useShellText();
  const { success } = useToast();
  const { changePassword } = useSessionControl();
  const [value, setValue] = useState(empty);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const errors = {
    current: value.current ? undefined : t('accountPage.needed'),
    next: [...value.next].length >= shortest ? undefined : t('accountPage.tooShort'),
    repeat: value.repeat === value.next ? undefined : t('accountPage.different'),
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (Object.values(errors).some(Boolean)) return;
    setBusy(true);
    const refused = await changePassword(value.current, value.next);
    setBusy(false);
    setProblem(refused);
    if (refused) return;
    setTried(false);
    setValue(empty);
    success(t('accountPage.changed'));
  };
  const field = (name: keyof typeof empty, complete: string, hint?: string) => (
    <FormField
      path={name}
      label={t(`accountPage.${name}`)}
      required
      hint={hint}
      error={tried ? errors[name] : undefined}
    >
      <Input
        type="password"
        autoComplete={complete}
        maxLength={200}
        value={value[name]}
        onChange={(event) => setValue({ ...value, [name]: event.target.value })}
      />
    </FormField>
  );
  return (
    <Section title={t('accountPage.password')}>
      <form noValidate className="account-form" onSubmit={(event) => void submit(event)}>
        <FormScope problem={problem}>
          {field('current', 'current-password')}
          {field('next', 'new-password', t('accountPage.policy'))}
          {field('repeat', 'new-password')}
          <FormFoot busy={busy} save={{ text: t('accountPage.change') }} />
        </FormScope>
      </form>
    </Section>
  );
}
