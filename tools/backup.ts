/** `npm run backup [-- folder]`: saves the database and the content of attachments, while everything runs. */
import { program } from './program.ts';

await program('backup', { migrates: false });
