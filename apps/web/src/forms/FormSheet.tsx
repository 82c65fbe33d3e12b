import type { FormGrid } from '@chengxiao/domain';
import { currentLanguage, OfficialForm, Section } from '@chengxiao/ui';
import { FormFiles } from './FormFiles';

/** An official form on the page, to print and to take along; `address` is that of its files without the ending. */
export function FormSheet({ title, grid, address }: { title: string; grid: FormGrid; address: string }) {
  const file = (ending: string) => `${address}.${ending}?language=${currentLanguage()}`;
  return (
    <Section title={title}>
      <div className="form-files">
        <FormFiles grid={grid} shown excel={file('xlsx')} pdf={file('pdf')} />
      </div>
      <OfficialForm grid={grid} />
    </Section>
  );
}
