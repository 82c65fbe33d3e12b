/// <reference types="vite/client" />
import type { ModuleHelp } from './help';

/** The help of all modules: each folder states its own in `<module>.help.ts`. */
export const allHelp: ModuleHelp = Object.assign(
  {},
  ...Object.values(import.meta.glob<ModuleHelp>('../../*/*.help.ts', { eager: true, import: 'help' })),
);
