import { type FormGrid, missingCharacters } from '@chengxiao/domain';
import { printForms } from '@chengxiao/ui';
import { Button } from 'antd';
import { useFormText } from './forms.i18n';
import { useToldDownload } from './use-told-download';

export type FormFilesProps = {
  /** The form as it is, or how to read it; null where it cannot be read. */
  grid: FormGrid | (() => Promise<FormGrid | null>);
  /** Whether the page shows it, so that it can be printed. */
  shown?: boolean;
  excel?: string | undefined;
  pdf?: string | undefined;
  /** Other names of its buttons. */
  printName?: string;
  pdfName?: string;
};

/** Prints a form and hands it out as files. Characters that no typeface has are told first, with their places. */
export function FormFiles({ grid, shown = false, excel, pdf, printName, pdfName }: FormFilesProps) {
  const t = useFormText();
  const { check, download, dialog } = useToldDownload(async () => {
    const form = typeof grid === 'function' ? await grid() : grid;
    return form ? missingCharacters(form) : [];
  }, pdf);
  return (
    <>
      {shown && <Button onClick={() => void check(printForms)}>{printName ?? t('print')}</Button>}
      {excel && <Button href={excel}>{t('excel')}</Button>}
      {pdf && (
        <Button href={pdf} onClick={download}>
          {pdfName ?? t('pdf')}
        </Button>
      )}
      {dialog}
    </>
  );
}
