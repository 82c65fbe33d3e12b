/** One Jest run, three projects: rules need nothing, API tests a PostgreSQL, views a jsdom. */
const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true, decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
        target: 'es2023',
        keepClassNames: true,
      },
      module: { type: 'es6' },
    },
  ],
};
const shared = {
  transform,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^@chengxiao/(domain|dto|client|ui)$': '<rootDir>/libs/$1/src/index.ts' },
  rootDir: import.meta.dirname,
};
export default {
  projects: [
    { ...shared, displayName: 'rule', testEnvironment: 'node', testMatch: ['<rootDir>/libs/domain/**/*.spec.ts', '<rootDir>/tools/**/*.spec.ts'] },
    {
      ...shared,
      displayName: 'api',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/apps/api/**/*.spec.ts', '<rootDir>/libs/dto/**/*.spec.ts'],
      globalSetup: '<rootDir>/apps/api/test/global-setup.ts',
      globalTeardown: '<rootDir>/apps/api/test/global-teardown.ts',
    },
    {
      ...shared,
      displayName: 'view',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/apps/web/**/*.spec.tsx', '<rootDir>/libs/ui/**/*.spec.tsx'],
      setupFiles: ['<rootDir>/apps/web/test/setup.ts'],
    },
  ],
};
