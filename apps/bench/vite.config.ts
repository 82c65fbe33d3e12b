import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** The generator of region data, bundled because it shares keys and fingerprints with the rules. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: { tsconfigPaths: true },
  logLevel: 'warn',
  build: {
    ssr: true,
    target: 'node24',
    outDir: resolve(import.meta.dirname, '../../dist/apps/bench'),
    emptyOutDir: true,
    sourcemap: true,
    rollupOptions: { input: { 'region-data': resolve(import.meta.dirname, 'src/region-data/region-data.ts') } },
  },
});
