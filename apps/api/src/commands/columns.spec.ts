import { expect, it } from '@jest/globals';
import { columnGaps } from './columns';

const entity = (tableName: string, ...properties: string[]) => ({
  tableName,
  columns: properties.map((databaseName) => ({ databaseName })),
});
const table = (name: string, ...columns: string[]) => ({ name, columns: columns.map((each) => ({ name: each })) });

it('names columns without a migration and columns without a property', () => {
  const entities = [entity('project', 'id', 'colour'), entity('well', 'depth')];
  const tables = [table('project', 'id', 'shape', 'created_at'), table('session', 'token')];
  expect(columnGaps(entities, tables)).toEqual([
    'project.colour has no migration',
    'project.shape has no property in its entity',
    'well.depth has no migration',
  ]);
});

it('finds nothing where both agree', () => {
  expect(columnGaps([entity('project', 'id')], [table('project', 'id', 'created_at')])).toEqual([]);
});
