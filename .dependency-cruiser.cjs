/**
 * No cycles anywhere, types included; modules of the domain and of the API one way, and in the API another module only
 * through its index.ts. What stands at the root of the domain (actors, money, messages) belongs to no module.
 */
const orders = {
  domain: [
    'duties',
    'attachments',
    'identity',
    'budget-classes',
    'rule-pack',
    'matching',
    'review',
    'library',
    'targets',
    'indicators',
    'evaluation',
    'lint',
    'golden',
    'pack-words',
    'approvals',
    'monitoring',
    'forms',
    'imports',
    'transfers',
    'overall',
    'what-if',
    'feedback',
    'disclosure',
    'oversight',
    'search',
    'files',
    'announcements',
    'people',
  ],
};
const order = [
  'kit',
  'documents',
  'identity',
  'bulk',
  'attachments',
  'review',
  'budget-classes',
  'rule-packs',
  'library',
  'indicators',
  'lint',
  'targets',
  'approvals',
  'forms',
  'exports',
  'overall',
  'transfers',
  'monitoring',
  'evaluation',
  'imports',
  'what-if',
  'feedback',
  'disclosure',
  'messages',
  'announcements',
  'people',
  'oversight',
  'search',
];
const src = 'apps/api/src';

/** Each module knows only those before it; their specs may look further. */
const oneWay = (root, modules, layer = '') =>
  modules.slice(0, -1).map((module, at) => ({
    name: `${layer}${module}-knows-only-what-comes-before`,
    severity: 'error',
    from: { path: `^${root}/${module}/`, pathNot: layer ? testFiles : [] },
    to: { path: `^${root}/(${modules.slice(at + 1).join('|')})/` },
  }));
const testFiles = '\\.(spec|fixture)\\.ts$';

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
    ...oneWay('libs/domain/src', orders.domain, 'domain-'),
    ...oneWay(src, order),
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
