import { readFileSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';

// The client throws when a query is refused, so what is null only beside an error is never null to the web.
const schema = readFileSync('libs/client/schema.graphql', 'utf8').replace(/ @semanticNonNull$/gm, '!');

/** Typed documents for the web, from the schema that the API writes. */
const config: CodegenConfig = {
  schema,
  documents: ['apps/web/src/**/*.graphql.ts'],
  ignoreNoDocuments: true,
  generates: {
    'libs/client/src/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        // Decimals, dates, moments and ids travel as text; only a whole document is anything else.
        defaultScalarType: 'string',
        scalars: { ID: 'string', JSON: 'unknown' },
      },
    },
  },
};
export default config;
