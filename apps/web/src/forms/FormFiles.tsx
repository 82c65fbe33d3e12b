import { type FormGrid, missingCharacters } from '@chengxiao/domain';
import { printForms, useMissingTold } from '@chengxiao/ui';
import { Button } from 'antd';
import type { MouseEvent } from 'react';
import { useFormText } from './forms.i18n';

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
  const { act, dialog } = useMissingTold();
  const check = async (wanted: () => void): Promise<void> => {
    const form = typeof grid === 'function' ? await grid() : grid;
    act(form ? missingCharacters(form) : [], wanted);
  };
  const download = (event: MouseEvent): void => {
    event.preventDefault();
    void check(() => window.location.assign(pdf ?? ''));
  };
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
