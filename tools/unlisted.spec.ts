import { expect, it } from '@jest/globals';
import { missingFrom, unlisted } from './unlisted.ts';

const list = `import { Wells1 } from './1-wells';
import { Pumps2 } from './2-pumps';

export const migrations = [
  Wells1,
];
`;

it('names a migration that the list imports and does not hold, or does not know at all', () => {
  const files = ['Wells1', 'Pumps2', 'Pipes3'].map((name) => `export class ${name} implements MigrationInterface {}`);
  expect(missingFrom(list, files)).toEqual(['Pumps2', 'Pipes3']);
});

it('finds every migration and entity of the API in its list', () => {
  expect(unlisted()).toEqual([]);
});
