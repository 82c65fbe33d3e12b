/** `npm run account -- …`: creates a person with a one-time password; without arguments the program says how. */
import { program } from './program.ts';

await program('account');
