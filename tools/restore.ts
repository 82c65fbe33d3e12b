/** `npm run restore -- folder`: brings a backup into an empty database. */
import { program } from './program.ts';

await program('restore', { migrates: false });
