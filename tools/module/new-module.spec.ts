import { describe, expect, it } from '@jest/globals';
import { FsTree } from 'nx/src/generators/tree.js';
import { root } from '../workplace.ts';
import type { ModuleRequest } from './names.ts';
import { newModule } from './new-module.ts';

const inspections: ModuleRequest = {
  folder: 'inspections',
  singular: 'inspection',
  zh: '监督检查',
  en: 'Inspection',
  after: 'feedback',
};
const visits: ModuleRequest = {
  folder: 'site-visits',
  singular: 'site-visit',
  zh: '现场踏勘',
  en: 'Site visit',
  after: 'identity',
};
const now = new Date('2999-01-02T03:04:05Z');

/** The workspace as it is; what is written stays in memory. */
const workspace = () => new FsTree(root, false);
const read = (tree: FsTree, path: string): string => tree.read(path, 'utf8') ?? '';
const changesOf = (tree: FsTree, type: 'CREATE' | 'UPDATE' | 'DELETE'): string[] =>
  tree
    .listChanges()
    .filter((change) => change.type === type)
    .map(({ path }) => path)
    .sort();

const files = [
  'apps/api/src/inspections/index.ts',
  'apps/api/src/inspections/inspection.entity.ts',
  'apps/api/src/inspections/inspections.e2e.spec.ts',
  'apps/api/src/inspections/inspections.module.ts',
  'apps/api/src/inspections/inspections.reads.ts',
  'apps/api/src/inspections/inspections.resolver.ts',
  'apps/api/src/inspections/inspections.service.ts',
  'apps/api/src/migrations/2999-01-02-0304-inspections.ts',
  'apps/api/test/make-inspections.ts',
  'apps/web/src/inspections/InspectionEditPage.tsx',
  'apps/web/src/inspections/InspectionForm.tsx',
  'apps/web/src/inspections/InspectionListPage.tsx',
  'apps/web/src/inspections/InspectionNewPage.tsx',
  'apps/web/src/inspections/InspectionPage.tsx',
  'apps/web/src/inspections/InspectionSteps.tsx',
  'apps/web/src/inspections/inspections.graphql.ts',
  'apps/web/src/inspections/inspections.i18n.ts',
  'apps/web/src/inspections/inspections.routes.tsx',
  'apps/web/src/inspections/inspections.spec.tsx',
  'apps/web/src/inspections/state-tone.ts',
  'libs/domain/src/inspections/inspection.lifecycle.spec.ts',
  'libs/domain/src/inspections/inspection.lifecycle.ts',
  'libs/domain/src/inspections/inspection.rules.spec.ts',
  'libs/domain/src/inspections/inspection.rules.ts',
  'libs/domain/src/inspections/inspection.ts',
  'libs/domain/src/inspections/inspections.messages.ts',
  'libs/dto/src/inspections/inspection.dto.ts',
];

/** What each register reads afterwards, and did not before. */
const registered: Record<string, string[]> = {
  '.dependency-cruiser.cjs': ["  'feedback',\n  'inspections',\n"],
  'apps/api/src/business.modules.ts': [
    "import { InspectionsModule } from './inspections';",
    '  FeedbackModule,\n  InspectionsModule,\n',
  ],
  'apps/api/src/entities.ts': [
    "import { InspectionEntity } from './inspections/inspection.entity';",
    '  InspectionEntity,\n];',
  ],
  'apps/api/src/migrations/index.ts': [
    "import { Inspections29990102030400 } from './2999-01-02-0304-inspections';",
    '  Inspections29990102030400,\n];',
  ],
  'apps/web/src/shell/SideNavigation.tsx': ['  ContainerOutlined,\n', '  inspections: ContainerOutlined,\n};'],
  'apps/web/src/events/events.zh.ts': ["submit: '送审监督检查',"],
  'apps/web/src/events/events.en.ts': ["submit: 'Submitted the inspection',"],
  'apps/web/src/shell/navigation.ts': ["    | 'inspections';\n  path", "  { key: 'inspections', path: '/inspections',"],
  'apps/web/src/shell/shell.i18n.ts': [
    "      inspections: '监督检查',\n    },",
    "      inspections: 'Inspections',\n    },",
  ],
  'docs/architecture.md': [' <- feedback <- inspections'],
  'libs/domain/src/index.ts': [
    "export * from './inspections/inspection';",
    "export * from './inspections/inspection.lifecycle';",
    "export * from './inspections/inspection.rules';",
  ],
  'libs/domain/src/lifecycles.ts': [
    "import { inspectionLifecycle } from './inspections/inspection.lifecycle';",
    '  inspection: inspectionLifecycle,\n} as const;',
  ],
  'libs/domain/src/messages.ts': [
    "import { inspectionMessages } from './inspections/inspections.messages';",
    '  ...inspectionMessages,\n}',
  ],
  'libs/dto/src/index.ts': ["export * from './inspections/inspection.dto';"],
};

describe('a new module', () => {
  it('has every file, with no mark of the template left in it', () => {
    const tree = workspace();
    expect(newModule(tree, inspections, now)).toEqual(files);
    expect(changesOf(tree, 'CREATE')).toEqual(files);
    for (const path of files) {
      const text = read(tree, path);
      expect([path, /<%|%>|__[a-z]+__/i.exec(`${path} ${text}`)?.[0]]).toEqual([path, undefined]);
      expect([path, text.split('\n').length < 300]).toEqual([path, true]);
    }
  });

  it('stands in every register, in its place, and changes nothing else', () => {
    const [before, after] = [workspace(), workspace()];
    newModule(after, inspections, now);
    expect(changesOf(after, 'UPDATE')).toEqual(Object.keys(registered).sort());
    expect(changesOf(after, 'DELETE')).toEqual([]);
    for (const [path, parts] of Object.entries(registered)) {
      for (const part of parts) {
        expect([path, part, read(before, path).includes(part)]).toEqual([path, part, false]);
        expect([path, part, read(after, path).includes(part)]).toEqual([path, part, true]);
      }
      // Only added: each line there was is still there, but for the end of a union and the line of the dependency rule.
      const kept = new Set(read(after, path).split('\n'));
      const gone = read(before, path)
        .split('\n')
        .filter((line) => !kept.has(line));
      expect([path, gone.length]).toEqual([path, /navigation|architecture/.test(path) ? 1 : 0]);
    }
  });

  it('leaves room for the next one', () => {
    const tree = workspace();
    newModule(tree, inspections, now);
    const own = newModule(tree, visits, now);
    expect(own).toContain('apps/api/src/migrations/2999-01-02-0305-site-visits.ts');
    expect(read(tree, 'apps/api/src/business.modules.ts')).toContain('businessModules = [\n  SiteVisitsModule,\n');
    expect(read(tree, '.dependency-cruiser.cjs')).toContain("'identity',\n  'site-visits',");
    expect(read(tree, 'apps/web/src/shell/SideNavigation.tsx').match(/^ {2}ContainerOutlined,$/gm)).toHaveLength(1);
    const dto = read(tree, 'libs/dto/src/site-visits/site-visit.dto.ts');
    expect(dto).toContain("@ObjectType('SiteVisit', { description: 'A site visit 现场踏勘");
    const migration = read(tree, 'apps/api/src/migrations/2999-01-02-0305-site-visits.ts');
    expect(migration).toContain("comment on table site_visit is '现场踏勘';");
    expect(migration).toContain("call app_protect('site_visit');");
  });
});

describe('a module that cannot be', () => {
  const refused = (wish: Partial<ModuleRequest>, tree = workspace()): string => {
    try {
      newModule(tree, { ...inspections, ...wish }, now);
    } catch (error) {
      return (error as Error).message;
    }
    return 'made';
  };

  it.each<[Partial<ModuleRequest>, string]>([
    [{ folder: 'Inspections' }, 'small letters'],
    [{ folder: '../inspections' }, 'small letters'],
    [{ singular: 'site_visit' }, 'small letters'],
    [{ singular: 'inspections' }, 'must differ'],
    [{ singular: 'order' }, 'reserved'],
    [{ zh: 'Inspection' }, 'Chinese characters'],
    [{ zh: "检查'" }, 'Chinese characters'],
    [{ en: 'inspection' }, 'begins with a capital'],
    [{ en: "Inspector's visit" }, 'begins with a capital'],
    [{ after: 'nowhere' }, 'no'],
    [{ after: 'kit' }, '--after takes one of'],
    [{ after: 'oversight' }, '--after takes one of'],
    [{ folder: 'targets', singular: 'aim' }, 'module targets is there already'],
    [{ folder: 'aims', singular: 'target' }, 'table target is there already'],
    [{ folder: 'dangers', singular: 'finding' }, 'finding is a name of'],
    [{ folder: 'sheets', singular: 'page' }, 'the code of every module uses'],
  ])('is refused with a sentence in both languages: %j', (wish, sentence) => {
    const said = refused(wish);
    expect(said).toContain(sentence);
    expect(said).toMatch(/\p{Script=Han}.* \/ .*[a-z]/u);
  });

  it('is one that was made before', () => {
    const tree = workspace();
    newModule(tree, inspections, now);
    expect(refused({}, tree)).toContain('module inspections is there already');
  });

  it.each(Object.keys(registered))('is said with the file when %s has no spot for it', (path) => {
    const tree = workspace();
    tree.write(path, '// rewritten\n');
    const said = refused({}, tree);
    expect(said).toContain(path === '.dependency-cruiser.cjs' ? '--after takes one of' : `${path} has no spot`);
  });
});
