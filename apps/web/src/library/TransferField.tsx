import { useQuery } from '@apollo/client/react';
import { Choice, FormField } from '@chengxiao/ui';
import { receivedTransfers } from './transfers.graphql';
import { useFormText } from './project-form.i18n';

/** Of which transfer a project carries out a part: one that its division acknowledged; nothing where there is none. */
export function TransferField({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const f = useFormText();
  const { data } = useQuery(receivedTransfers);
  const acknowledged = (data?.transfers.nodes ?? []).filter(({ received }) => received?.state === 'acknowledged');
  if (acknowledged.length === 0 && value === '') return null;
  return (
    <FormField path="transferId" label={f('transfer')} hint={f('transferHint')}>
      <Choice
        value={value}
        placeholder={f('noTransfer')}
        options={acknowledged.map(({ id, name, year }) => ({ value: id, label: `${name}（${year}）` }))}
        onChange={onChange}
      />
    </FormField>
  );
}
