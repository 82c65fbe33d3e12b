import { normalise } from '../text';
import { type Message, message } from '../messages';
import { type Refusal, refusal } from '../problem';
import { type FileType, type UploadPolicy } from './attachment';
import { mostPixels, sizeOfJpeg, sizeOfPng } from './picture-size';
import { entryNamesOf, type ReadableFile } from './zip-entries';

/** What a file shows of itself: its first bytes, and the names within where it is a ZIP archive. */
export type FileSample = { readonly head: Uint8Array; readonly entries: readonly string[] | null };

const signatures: readonly (readonly [FileType, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpg', [0xff, 0xd8, 0xff]],
];
/** Documents that are archives, by the entry each of them must have. */
const archives: readonly (readonly [FileType, string])[] = [
  ['docx', 'word/document.xml'],
  ['xlsx', 'xl/workbook.xml'],
  ['pptx', 'ppt/presentation.xml'],
  ['ofd', 'OFD.xml'],
];
const macro = /(^|\/)(vbaProject|vbaData)\.(bin|xml)$|\.(docm|xlsm|pptm|dotm|xltm|xlam)$/i;
const program =
  /\.(exe|dll|com|scr|bat|cmd|ps1|vbs|vbe|js|jse|wsf|wsh|hta|msi|msp|jar|sh|app|lnk|reg|cpl|pif|apk|html?|svg|chm)$/i;

const startsWith = (head: Uint8Array, bytes: readonly number[]): boolean =>
  bytes.every((byte, index) => head[index] === byte);

const isArchive = (head: Uint8Array): boolean => startsWith(head, [0x50, 0x4b, 0x03, 0x04]);

/** The type by content, whatever the name says; null when it is none we know. */
export function fileTypeOf({ head, entries }: FileSample): FileType | null {
  const plain = signatures.find(([, bytes]) => startsWith(head, bytes));
  if (plain) return plain[0];
  if (!isArchive(head) || !entries) return null;
  return archives.find(([, entry]) => entries.includes(entry))?.[0] ?? 'zip';
}

/** Why this content is not taken, or null: types of the policy only, no macros, no programs. */
export function refuseContent(sample: FileSample, { types }: Pick<UploadPolicy, 'types'>): Message | null {
  const type = fileTypeOf(sample);
  if (type === null || !types.includes(type)) return message('fileTypeRefused', { types: types.join(' ') });
  if (sample.entries?.some((name) => macro.test(name))) return message('fileWithMacros');
  return sample.entries?.some((name) => program.test(name)) ? message('fileWithPrograms') : null;
}

type SizeAndTypes = Pick<UploadPolicy, 'maxBytes' | 'types'>;
/** What a file is, or why it is not taken. */
export type InspectedFile =
  { readonly type: FileType; readonly refused: null } | { readonly type: null; readonly refused: Refusal };

/** Why a file of this size is not taken, or null. */
export const refuseSize = (size: number, { maxBytes }: Pick<UploadPolicy, 'maxBytes'>): Refusal | null =>
  size > maxBytes ? refusal('TOO_LARGE', 'fileTooLarge', { limit: Math.floor(maxBytes / 1024 / 1024) }) : null;

const refuse = (refused: Refusal): InspectedFile => ({ type: null, refused });

/** Looks into a file before it is taken: where it is chosen, and again where it arrives. */
export async function inspectFile(file: ReadableFile, policy: SizeAndTypes): Promise<InspectedFile> {
  if (file.size === 0) return refuse(refusal('BAD_REQUEST', 'fileEmpty'));
  const large = refuseSize(file.size, policy);
  if (large) return refuse(large);
  const head = await file.read(0, 16);
  const entries = isArchive(head) ? await entryNamesOf(file) : null;
  if (isArchive(head) && !entries) return refuse(refusal('UNSUPPORTED_TYPE', 'fileDamaged'));
  const type = fileTypeOf({ head, entries });
  const reason = refuseContent({ head, entries }, policy);
  const picture = type === 'png' ? await sizeOfPng(file) : type === 'jpg' ? await sizeOfJpeg(file) : null;
  if (picture && picture.width * picture.height > mostPixels)
    return refuse(refusal('TOO_LARGE', 'pictureTooLarge', { ...picture, max: mostPixels / 10_000 }));
  return type === null || reason
    ? refuse({ code: 'UNSUPPORTED_TYPE', reason: reason ?? message('fileDamaged') })
    : { type, refused: null };
}

/** The name under which a file is kept: without folders, and with the ending of what it is. */
export function storedName(name: string, type: FileType): string {
  const base = normalise(normalise(name).split(/[\\/]/).at(-1) ?? '');
  const ending = base.slice(base.lastIndexOf('.') + 1).toLowerCase();
  const fits = base.includes('.') && (ending === type || (type === 'jpg' && ending === 'jpeg'));
  const stem = [...(base || 'file')].slice(0, 110).join('');
  return fits && stem === base ? base : `${stem}.${type}`;
}
