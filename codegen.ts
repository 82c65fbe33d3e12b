import type { CodegenConfig } from '@graphql-codegen/cli';

/** Typed documents for the web, from the schema that the API writes. */
const config: CodegenConfig = {
  schema: 'libs/client/schema.graphql',
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
