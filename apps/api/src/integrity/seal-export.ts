import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { today } from '@chengxiao/domain';
import type { Mailer } from '../messages/mailer';
import { exportedFile } from './seal-memory';
import type { Seal } from './seals';

type Places = {
  /** A folder that the deployer can put on another machine. */
  readonly folder: string | undefined;
  readonly mailer: Mailer | null;
  readonly mailTo: string | undefined;
};

let mailedOn = '';

/** Leaves the root of the day where nobody who owns the database can reach it: in a file, the last seal of the day, and once by mail. */
export async function exportSeal(seal: Seal, { folder, mailer, mailTo }: Places): Promise<void> {
  const day = today();
  const { leaves, ...content } = seal;
  const text = `${JSON.stringify({ ...content, leaves: leaves.length }, null, 2)}\n`;
  const file = folder ? exportedFile(folder, day) : null;
  const firstOfDay = file ? !existsSync(file) : mailedOn !== day;
  if (file) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
  }
  if (!mailer || !mailTo || !firstOfDay) return;
  mailedOn = day;
  const root = `${seal.id}:${seal.hash}`;
  await mailer({ to: mailTo, subject: `成效 审计封存 Chengxiao seal ${day} ${seal.id}`, text: `${root}\n\n${text}` });
}
