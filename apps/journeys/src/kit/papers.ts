/** Papers that are attached, chosen as in the dialog of the browser. */
import type { Locator } from 'playwright-core';
import { escaped } from './names.ts';
import type { Person } from './person.ts';

const document = '%PDF-1.7 关于落实本年度工作任务的通知';
/** A program, whatever its name says. */
const program = 'MZ 改了名的程序';

async function choose({ page }: Person, name: string, content: string): Promise<void> {
  const file = { name, mimeType: 'application/pdf', buffer: Buffer.from(content) };
  await page.locator('input[type="file"][aria-label="选择文件上传"]').setInputFiles(file);
}

/** Each paper has a content of its own: the same content again is the file that is there. */
export const choosePaper = (person: Person, name: string): Promise<void> =>
  choose(person, name, `${document}\n${name}`);

/** Chooses what is no document, is told at once what may be attached, and goes on. */
export async function chooseWrongPaper(person: Person, name: string): Promise<void> {
  await choose(person, name, program);
  await person.sees(new RegExp(`${escaped(name)} 没有上传：不接受这种文件.*可上传：pdf`));
  await person.press('关闭提示');
  await person.misses(new RegExp(`${escaped(name)} 没有上传`));
}

/** A paper that is there: its name downloads it. */
export const paperOf = ({ page }: Person, name: string): Locator =>
  page.getByRole('link', { name, exact: true }).first();
