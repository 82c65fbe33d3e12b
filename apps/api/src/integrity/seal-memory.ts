import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sealKeyFile } from './seal-key';

type Environment = Readonly<Record<string, string | undefined>>;

/** A seal as somebody outside the database remembers it. */
export type KnownSeal = { readonly id: number; readonly hash: string };

/** How far sealing has come, remembered beside the key: what is gone from the database is missed. */
export interface SealMemory {
  last(): KnownSeal | null;
  remember(seal: KnownSeal): void;
}

/** Remembers in a file, replaced as a whole. */
export function sealMemoryOf(env: Environment): SealMemory {
  const file = env['SEAL_MEMORY_FILE'] || sealKeyFile(env).replace(/(\.pem)?$/, '.last.json');
  return {
    last: () => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as KnownSeal) : null),
    remember({ id, hash }) {
      writeFileSync(`${file}.new`, `${JSON.stringify({ id, hash })}\n`, { mode: 0o644 });
      renameSync(`${file}.new`, file);
    },
  };
}

/** The days of the exported roots lie side by side: `seal-2026-12-01.json`. */
export const exportedFile = (folder: string, day: string): string => join(folder, `seal-${day}.json`);

/** A seal somebody kept: `<id>:<hash>`, or the file that was exported. @throws what is neither */
export function knownSealOf(text: string): KnownSeal {
  const content = existsSync(text) ? readFileSync(text, 'utf8') : '';
  const { id, hash } = content
    ? (JSON.parse(content) as Partial<KnownSeal>)
    : { id: Number(text.split(':')[0]), hash: text.split(':')[1] };
  if (!Number.isInteger(id) || !/^[0-9a-f]{64}$/.test(hash ?? ''))
    throw new Error(`${text} is no seal: --root takes <number>:<hash> as verification prints it, or an exported file`);
  return { id: id as number, hash: hash as string };
}
