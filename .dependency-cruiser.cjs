/** No cycles anywhere, types included; inside the API also modules one way, and another module only through its index.ts. */
const order = [
  'kit',
  'documents',
  'identity',
  'bulk',
  'attachments',
  'review',
  'library',
  'rule-packs',
  'indicators',
  'lint',
  'targets',
  'approvals',
  'forms',
  'exports',
  'imports',
  'overall',
  'transfers',
  'monitoring',
  'evaluation',
  'what-if',
  'feedback',
  'disclosure',
  'oversight',
];
const src = 'apps/api/src';

const oneWay = order.slice(0, -1).map((module, at) => ({
  name: `${module}-knows-only-what-comes-before`,
  severity: 'error',
  from: { path: `^${src}/${module}/` },
  to: { path: `^${src}/(${order.slice(at + 1).join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'of types neither: what two files share stands below both',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...oneWay,
    {
      name: 'through-the-index-only',
      comment: 'kit is a set of small tools without an index; every other module has one door',
      severity: 'error',
      from: { path: `^${src}/(${order.join('|')})/`, pathNot: '\\.spec\\.ts$' },
      to: { path: `^${src}/(${order.slice(1).join('|')})/`, pathNot: [`^${src}/$1/`, '/index\\.ts$'] },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: `^${src}/`, pathNot: '\\.(spec|d)\\.ts$|/migrations/' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
