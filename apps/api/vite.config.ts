import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** One build tool for API and web; packages stay outside the bundle, the libs go in. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: { tsconfigPaths: true },
  logLevel: 'warn',
  build: {
    ssr: true,
    target: 'node24',
    outDir: resolve(root, 'dist/apps/api'),
    emptyOutDir: true,
    sourcemap: true,
    rollupOptions: {
      input: {
        main: resolve(import.meta.dirname, 'src/main.ts'),
        worker: resolve(import.meta.dirname, 'src/worker.ts'),
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
