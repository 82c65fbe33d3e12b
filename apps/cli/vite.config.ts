import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const commands = ['score', 'score-golden', 'score-claims', 'lint-targets'];

/** The rules on the command line: the same package as in API and browser, in programs without server or database. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: { tsconfigPaths: true },
  logLevel: 'warn',
  build: {
    ssr: true,
    target: 'node24',
    outDir: resolve(import.meta.dirname, '../../dist/apps/cli'),
    emptyOutDir: true,
    sourcemap: true,
    rollupOptions: {
      input: Object.fromEntries(
        commands.map((command) => [command, resolve(import.meta.dirname, `src/${command}.ts`)]),
      ),
    },
  },
});
