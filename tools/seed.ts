/** `npm run seed`: the demo, once, with the password that `npm start` prints. */
import { program } from './program.ts';

await program('seed', { demo: true });
