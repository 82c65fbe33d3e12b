/** `npm run account -- …`: creates a person with a one-time password; `--help` says how. */
import { program } from './program.ts';

await program('account');
