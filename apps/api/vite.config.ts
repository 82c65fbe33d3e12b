import { copyFileSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** Puts the type of the printed forms and its licence beside the program: the package itself stays behind. */
const fonts = (): Plugin => ({
  name: 'fonts',
  closeBundle() {
    const from = resolve(root, 'node_modules/@expo-google-fonts/noto-serif-sc');
    const to = resolve(root, 'dist/apps/api/fonts');
    mkdirSync(to, { recursive: true });
    copyFileSync(`${from}/400Regular/NotoSerifSC_400Regular.ttf`, `${to}/NotoSerifSC_400Regular.ttf`);
    copyFileSync(`${from}/700Bold/NotoSerifSC_700Bold.ttf`, `${to}/NotoSerifSC_700Bold.ttf`);
    copyFileSync(`${from}/LICENSE_FONT`, `${to}/OFL.txt`);
  },
});

/** One build tool for API and web; packages stay outside the bundle, the libs go in. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: { tsconfigPaths: true },
  logLevel: 'warn',
  plugins: [fonts()],
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
        ...Object.fromEntries(
          ['account', 'generate', 'migrate', 'seed', 'verify'].map((command) => [
            command,
            resolve(import.meta.dirname, `src/commands/${command}.ts`),
          ]),
        ),
      },
    },
  },
});
