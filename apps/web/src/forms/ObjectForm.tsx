import type { FormGrid } from '@chengxiao/domain';
import { currentLanguage, Section } from '@chengxiao/ui';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { rest } from '../api/rest';
import { FormFiles } from './FormFiles';
import { useFormText } from './forms.i18n';
import { ServedForm } from './ServedForm';

type Props = {
  /** Of its files, without the ending. */
  address: string;
  /** Of the object: what is saved anew is laid out anew. */
  version: number;
  /** How it comes back, where it may. */
  children?: ReactNode;
};

/** The official form of an object as it is saved: laid out when asked for, to print and to take along. */
export function ObjectForm({ address, version, children }: Props) {
  const t = useFormText();
  const [open, setOpen] = useState(false);
  const file = (ending: string) => `${address}${ending}?language=${currentLanguage()}`;
  return (
    <Section title={t('title')}>
      <p className="cx-hint">{t('stored')}</p>
      <div className="form-files">
        {!open && <Button onClick={() => setOpen(true)}>{t('show')}</Button>}
        <FormFiles
          grid={async () => (await rest<FormGrid>('GET', file(''))).value}
          shown={open}
          excel={file('.xlsx')}
          pdf={file('.pdf')}
        />
      </div>
      {open && <ServedForm key={version} address={file('')} />}
      {children}
    </Section>
  );
}
