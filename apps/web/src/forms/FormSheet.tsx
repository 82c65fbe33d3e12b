import type { FormGrid } from '@chengxiao/domain';
import { currentLanguage, OfficialForm, Section } from '@chengxiao/ui';
import { Button } from 'antd';
import { useFormText } from './forms.i18n';

/** An official form on the page, to print and to take along; `address` is that of its files without the ending. */
export function FormSheet({ title, grid, address }: { title: string; grid: FormGrid; address: string }) {
  const t = useFormText();
  const file = (ending: string) => `${address}.${ending}?language=${currentLanguage()}`;
  return (
    <Section title={title}>
      <div className="form-files">
        <Button onClick={() => window.print()}>{t('print')}</Button>
        <Button href={file('xlsx')}>{t('excel')}</Button>
        <Button href={file('pdf')}>{t('pdf')}</Button>
      </div>
      <OfficialForm grid={grid} />
    </Section>
  );
}
