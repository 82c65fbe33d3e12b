import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const root = resolve(import.meta.dirname, '../..');

const bold = '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf';

/** Puts the typefaces of printed forms and their licences beside the program, since the packages themselves stay behind, and the invariants. */
const files = (): Plugin => ({
  name: 'files',
  closeBundle() {
    const to = resolve(root, 'dist/apps/api/fonts');
    mkdirSync(to, { recursive: true });
    const table = readFileSync(resolve(root, 'libs/domain/src/forms/coverage.ts'), 'utf8');
    for (const file of [...[...table.matchAll(/\['([^']+)'/g)].map(([, each = '']) => each), bold])
      copyFileSync(resolve(root, 'node_modules', file), resolve(to, basename(file)));
    copyFileSync(resolve(root, 'docs/typefaces.txt'), resolve(to, 'LICENCES.txt'));
    const invariants = 'invariants.sql';
    copyFileSync(resolve(import.meta.dirname, 'src/integrity', invariants), resolve(to, '..', invariants));
  },
});

/** Says beside the program which version it is; a build outside a checkout is told the commit. */
const version = (): Plugin => ({
  name: 'version',
  closeBundle() {
    const { version: release } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { version: string };
    const commit = process.env['GIT_COMMIT'] || commitOf(root);
    writeFileSync(resolve(root, 'dist/apps/api/version.json'), JSON.stringify({ version: release, commit }));
  },
});

function commitOf(folder: string): string | null {
  try {
    return execFileSync('git', ['rev-parse', '--short=12', 'HEAD'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return null;
  }
}

/** One build tool for API and web; packages stay outside the bundle, the libs go in. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: { tsconfigPaths: true },
  logLevel: 'warn',
  plugins: [files(), version()],
  build: {
    ssr: true,
    target: 'node24',
    outDir: resolve(root, 'dist/apps/api'),
    emptyOutDir: true,
    sourcemap: true,
    rollupOptions: {
      // V8 keeps the text of a program, and one Chinese character makes a whole file of it take two bytes for each.
      output: { minify: { compress: false, mangle: false, codegen: { asciiOnly: true } } },
      input: {
        main: resolve(import.meta.dirname, 'src/main.ts'),
        worker: resolve(import.meta.dirname, 'src/worker.ts'),
        'drawing.thread': resolve(import.meta.dirname, 'src/documents/drawing.thread.ts'),
        'archive.process': resolve(import.meta.dirname, 'src/attachments/archive.process.ts'),
        'workbook.process': resolve(import.meta.dirname, 'src/imports/workbook.process.ts'),
        ...Object.fromEntries(
          ['account', 'backup', 'generate', 'invariants', 'migrate', 'restore', 'seed', 'verify'].map((command) => [
            command,
            resolve(import.meta.dirname, `src/commands/${command}.ts`),
          ]),
        ),
      },
    },
  },
});
