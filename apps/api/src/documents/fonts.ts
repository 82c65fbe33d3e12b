import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** Noto Serif SC under the SIL Open Font License: the build puts it into `fonts` beside the program; sources find the package. */
function fontAt(folder: string, file: string): { readonly name: string; readonly bytes: Buffer } {
  const built = [join(here, 'fonts', file), join(here, '..', 'fonts', file)].find((path) => existsSync(path));
  const packageFolder = () =>
    dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/package.json'));
  return { name: file, bytes: readFileSync(built ?? join(packageFolder(), folder, file)) };
}

/** The faces that are embedded, as a subset of what a document uses. */
export const fonts = {
  normal: fontAt('400Regular', 'NotoSerifSC_400Regular.ttf'),
  bold: fontAt('700Bold', 'NotoSerifSC_700Bold.ttf'),
};
