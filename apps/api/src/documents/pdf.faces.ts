import { basename } from 'node:path';
import type { TypeRun } from '@chengxiao/domain';
import pdfmake from 'pdfmake';
import { fonts, mongolianFile, readFace, songFile } from './fonts.ts';
import { joined } from './shaping.ts';

const song = 'song';
/** What Mongolian script is set in, by the name within the typeface: a picture finds it by that. */
export const mongolianFace = 'NotoSansMongolian-Regular';

const { virtualfs } = pdfmake as typeof pdfmake & { virtualfs: { writeFileSync(name: string, bytes: Buffer): void } };

/** A document takes its faces from memory, and nothing else from disk or net. */
const faces: Record<string, { readonly normal: string; readonly bold: string }> = {};
function keep(face: string, normal: string, bold = normal): void {
  faces[face] = { normal, bold };
  pdfmake.setFonts(faces);
}
for (const { name, bytes } of Object.values(fonts)) virtualfs.writeFileSync(name, bytes);
keep(song, fonts.normal.name, fonts.bold.name);
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => false);

function faceOf(file: string | null): string {
  if (file === null || file === songFile) return song;
  return file === mongolianFile ? mongolianFace : basename(file);
}

/** Reads the typefaces that a document needs and that are not there yet: most need none. */
export async function loadFaces(runs: readonly TypeRun[]): Promise<void> {
  for (const { face: file } of runs) {
    const face = faceOf(file);
    if (file === null || faces[face]) continue;
    const bytes = await readFace(file);
    virtualfs.writeFileSync(face, file === mongolianFile ? await joined(bytes) : bytes);
    keep(face, face);
  }
}

type Inline = { readonly text: string; readonly font: string };

/** A text in the typefaces it needs; nothing is said where the type of the document has it all. */
export function setText(text: string, runs: ReadonlyMap<string, readonly TypeRun[]>): string | Inline[] {
  return runs.get(text)?.map((run) => ({ text: run.text, font: faceOf(run.face) })) ?? text;
}
