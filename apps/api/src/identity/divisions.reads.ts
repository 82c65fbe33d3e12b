import { oneLoader } from '../kit/loader';

/** Code and name of a division. */
export const loadDivision = oneLoader<string, { code: string; name: string }>(
  (tx, codes) => tx.rows('select code, name from division where code = any($1)', [codes]),
  ({ code }) => code,
);
