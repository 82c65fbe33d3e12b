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
        strictScalars: true,
        defaultScalarType: 'string',
        scalars: { Decimal: 'string', LocalDate: 'string', DateTime: 'string', UUID: 'string', ID: 'string' },
      },
    },
  },
};
export default config;
