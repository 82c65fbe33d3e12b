/** `npm run audit:verify`: walks the event chain and names the first altered, missing or reordered event. */
import { program } from './program.ts';

await program('verify');
