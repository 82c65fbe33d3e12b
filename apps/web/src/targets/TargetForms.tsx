import type { FormGrid } from '@chengxiao/domain';
import { Choice, currentLanguage, Section } from '@chengxiao/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { rest } from '../api/rest';
import { FormFiles } from '../forms/FormFiles';
import { useFormText } from '../forms/forms.i18n';
import { ServedForm } from '../forms/ServedForm';
import type { ShownTarget } from './targets.graphql';

type Which = 'now' | 'review' | `version.${number}`;

/** Where a form of a target comes from: `suffix` is nothing for the screen, `.pdf` or `.xlsx` for a file. */
function addressOf(id: string, which: Which, suffix: '' | '.pdf' | '.xlsx'): string {
  const version = which.startsWith('version.') ? `&version=${which.slice('version.'.length)}` : '';
  return `/api/targets/${id}/${which === 'review' ? 'review-form' : 'form'}${suffix}?language=${currentLanguage()}${version}`;
}

/** The official forms of a target: laid out when asked for, to print and to download. */
export function TargetForms({ target: { id, version, versions, reviews } }: { target: ShownTarget }) {
  const t = useFormText();
  const [which, setWhich] = useState<Which>('now');
  const [open, setOpen] = useState(false);
  const options = [
    { value: 'now' as Which, label: t('now') },
    ...versions.map(({ versionNo }) => ({
      value: `version.${versionNo}` as Which,
      label: t('version', { n: versionNo }),
    })),
    ...(reviews.length > 0 ? [{ value: 'review' as Which, label: t('review') }] : []),
  ];
  return (
    <Section title={t('title')}>
      <p className="cx-hint">{t('lead')}</p>
      <div className="form-files">
        <Choice aria-label={t('which')} value={which} options={options} onChange={setWhich} placeholder={false} />
        {!open && <Button onClick={() => setOpen(true)}>{t('show')}</Button>}
        <FormFiles
          grid={async () => (await rest<FormGrid>('GET', addressOf(id, which, ''))).value}
          shown={open}
          excel={addressOf(id, which, '.xlsx')}
          pdf={addressOf(id, which, '.pdf')}
        />
      </div>
      {open && <ServedForm key={`${which} ${version}`} address={addressOf(id, which, '')} />}
    </Section>
  );
}
