/** `npm run invariants`: what must always hold of a database, asked read-only; exit 1 names what does not. */
import { program } from './program.ts';

await program('invariants', { migrates: false });
