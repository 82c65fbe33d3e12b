/** `npm run audit:verify`: holds events, business rows and files against the signed seals; changes nothing, not even the schema. */
import { program } from './program.ts';

await program('verify', { migrates: false });
