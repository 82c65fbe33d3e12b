import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Which program this is: the release, and the commit where the build knew one. */
export type Version = { readonly version: string; readonly commit: string | null };

/** Written beside the program when it is built (`apps/api/vite.config.ts`). */
const file = join(import.meta.dirname, 'version.json');

/** The version that was built; without a build it is `development`. */
export const version: Version = existsSync(file)
  ? (JSON.parse(readFileSync(file, 'utf8')) as Version)
  : { version: 'development', commit: null };
