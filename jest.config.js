import { availableParallelism } from 'node:os';

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
        experimental: { keepImportAttributes: true },
      },
      module: { type: 'es6' },
    },
  ],
};
const shared = {
  transform,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: {
    '^@chengxiao/domain/data/(.*)$': '<rootDir>/libs/domain/data/$1',
    '^@chengxiao/(domain|dto|client|ui)$': '<rootDir>/libs/$1/src/index.ts',
  },
  rootDir: import.meta.dirname,
  testEnvironment: '<rootDir>/tools/jest-worker/environment.js',
  runtime: '<rootDir>/tools/jest-worker/runtime.js',
};
export default {
  // A busy machine is no failure: only a test that hangs runs into this. Beside other work a test takes many times what it
  // takes alone, so none has a limit of its own.
  testTimeout: 600_000,
  // Modules of a test file stay in memory until their process ends: in processes of their own, which begin anew when large.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  workerIdleMemoryLimit: '1200MB',
  projects: [
    {
      ...shared,
      displayName: 'rule',
      testMatch: [
        '<rootDir>/libs/domain/**/*.spec.ts',
        '<rootDir>/tools/**/*.spec.ts',
        '<rootDir>/apps/cli/**/*.spec.ts',
        '<rootDir>/apps/battery/**/*.spec.ts',
      ],
    },
    {
      ...shared,
      displayName: 'api',
      testMatch: [
        '<rootDir>/apps/api/**/*.spec.ts',
        '<rootDir>/apps/bench/**/*.spec.ts',
        '<rootDir>/libs/dto/**/*.spec.ts',
      ],
      globalSetup: '<rootDir>/apps/api/test/global-setup.ts',
      globalTeardown: '<rootDir>/apps/api/test/global-teardown.ts',
    },
    {
      ...shared,
      displayName: 'view',
      testEnvironment: '<rootDir>/tools/jest-worker/browser-environment.js',
      // antd's ES build has no package type, so that Node reads it as CommonJS: views run on its CommonJS build.
      moduleNameMapper: {
        '^@chengxiao/domain/data/(.*)$': '<rootDir>/libs/domain/data/$1',
        ...shared.moduleNameMapper,
        '\\.css$': '<rootDir>/apps/web/test/empty.css.js',
        '^antd/es/(.*)$': 'antd/lib/$1',
        '^@ant-design/icons$': '<rootDir>/node_modules/@ant-design/icons/lib/index.js',
      },
      testMatch: ['web', 'ui', 'client'].map((name) => `<rootDir>/{apps,libs}/${name}/**/*.spec.ts?(x)`),
      setupFiles: ['<rootDir>/apps/web/test/setup.ts'],
      setupFilesAfterEnv: ['<rootDir>/apps/web/test/begin.ts'],
    },
  ],
};
