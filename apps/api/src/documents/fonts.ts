import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const { resolve } = createRequire(import.meta.url);

/** A typeface by its file within the packages: the build puts it into `fonts` beside the program; sources find the package. */
function fontAt(file: string): Buffer {
  const built = [here, dirname(here)].map((folder) => join(folder, 'fonts', basename(file)));
  return readFileSync(built.find((path) => existsSync(path)) ?? resolve(file));
}

/** What official forms are set in, the bold of it, and what Mongolian is set in; all in the table of the domain. */
export const songFile = '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf';
const boldFile = '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf';
export const mongolianFile = '@expo-google-fonts/noto-sans-mongolian/400Regular/NotoSansMongolian_400Regular.ttf';

/** The typefaces that are embedded, as a subset of what a document uses: all but the first have no bold. */
export const fonts = {
  normal: { name: basename(songFile), bytes: fontAt(songFile) },
  bold: { name: basename(boldFile), bytes: fontAt(boldFile) },
};

/** A typeface that few texts need, as TrueType. */
export async function readFace(file: string): Promise<Buffer> {
  const bytes = fontAt(file);
  if (!file.endsWith('.woff2')) return bytes;
  const { default: decompress } = await import('wawoff2/decompress.js');
  return Buffer.from(await decompress(bytes));
}
