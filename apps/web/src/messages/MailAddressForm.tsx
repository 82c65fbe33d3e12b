import { useQuery } from '@apollo/client/react';
import { type MailAddressQuery, useCommand } from '@chengxiao/client';
import { FormField, FormScope, Section, useToast } from '@chengxiao/ui';
import { Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { FormFoot } from '../forms/FormFoot';
import { mailAddress, setMailAddress } from './messages.graphql';
import { useMessageText } from './messages.i18n';

/** Where one is mailed what one has not read. */
export function MailAddressForm() {
  const { data } = useQuery(mailAddress);
  return data ? <Filled key={data.mailAddress.email} {...data.mailAddress} /> : null;
}

function Filled({ email, available }: MailAddressQuery['mailAddress']) {
  const t = useMessageText();
  const { success } = useToast();
  const [typed, setTyped] = useState(email ?? '');
  const { run, busy, problem } = useCommand(setMailAddress);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { value } = await run({ email: typed });
    if (value) success(t(value.email ? 'mail.saved' : 'mail.removed'));
  };
  return (
    <Section title={t('mail.title')}>
      <p className="cx-hint">{t(available ? 'mail.lead' : 'mail.noMail')}</p>
      <form noValidate className="account-form" onSubmit={(event) => void submit(event)}>
        <FormScope problem={problem}>
          <FormField path="email" label={t('mail.email')} hint={t('mail.hint')}>
            <Input
              type="email"
              autoComplete="email"
              maxLength={254}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          </FormField>
          <FormFoot busy={busy} save={{ text: t('mail.save') }} />
        </FormScope>
      </form>
    </Section>
  );
}
