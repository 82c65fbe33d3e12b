import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

/** Who may know whom, as docs/architecture.md draws it: domain <- dto <- api and domain <- client <- ui <- web. */
const layers = {
  domain: ['domain'],
  dto: ['dto', 'domain'],
  api: ['dto', 'domain'],
  client: ['client', 'domain'],
  ui: ['ui', 'client', 'domain'],
  web: ['ui', 'client', 'domain', 'dto'], // dto as types only, see below
  cli: ['domain'],
  journeys: ['client', 'domain'],
  bench: ['client', 'domain', 'journeys'],
  battery: ['domain'],
};
const depConstraints = Object.entries(layers).map(([layer, known]) => ({
  sourceTag: `type:${layer}`,
  onlyDependOnLibsWithTags: known.map((name) => `type:${name}`),
}));

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '.data/**',
      '.nx/**',
      'coverage/**',
      'libs/client/src/generated/**',
      'test-results/**',
      '.cache/**',
    ],
  },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    plugins: { '@nx': nx },
    languageOptions: { ecmaVersion: 2024, sourceType: 'module' },
    rules: {
      'max-lines': ['error', { max: 300 }],
      'no-console': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ObjectExpression > SpreadElement > ObjectExpression',
          message: 'An object says its fields itself: { a, b } and not { ...{ a, b } }.',
        },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-empty-function': ['error', { allow: ['arrowFunctions', 'methods'] }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-extraneous-class': 'off', // Nest modules are classes without members
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@nx/enforce-module-boundaries': [
        'error',
        {
          // Journeys and bench run under plain Node, which knows no path aliases; the region is tested on the API of the tests.
          allow: [
            '../../../api/test/*',
            '../../journeys/src/kit/browser.ts',
            '../../../tools/*',
            '../../../libs/domain/data/*',
            '../../../../tools/*',
            '../../../../libs/domain/data/*',
          ],
          depConstraints,
        },
      ],
    },
  },
  {
    // Decorators emit the types of constructor parameters and properties as values: a type import there breaks injection.
    files: ['apps/api/**/*.ts', 'libs/dto/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off', '@typescript-eslint/no-inferrable-types': 'off' },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}', 'libs/ui/**/*.{ts,tsx}', 'libs/client/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@chengxiao/dto',
              allowTypeImports: true,
              message: 'Decorated classes stay on the server: import type.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.{js,cjs}', '.dependency-cruiser.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  prettier,
);
