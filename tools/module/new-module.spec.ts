import { describe, expect, it } from '@jest/globals';
import { FsTree } from 'nx/src/generators/tree.js';
import { root } from '../workplace.ts';
import type { ModuleRequest } from './names.ts';
import { newModule } from './new-module.ts';

/** Names that no module of the product has, so that the tests hold whatever has been made. */
const rehearsals: ModuleRequest = {
  folder: 'rehearsals',
  singular: 'rehearsal',
  zh: '试演',
  en: 'Rehearsal',
  after: 'feedback',
};
const encores: ModuleRequest = {
  folder: 'second-encores',
  singular: 'second-encore',
  zh: '再次返场',
  en: 'Second encore',
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
  'apps/api/src/rehearsals/index.ts',
  'apps/api/src/rehearsals/rehearsal.entity.ts',
  'apps/api/src/rehearsals/rehearsals.e2e.spec.ts',
  'apps/api/src/rehearsals/rehearsals.module.ts',
  'apps/api/src/rehearsals/rehearsals.reads.ts',
  'apps/api/src/rehearsals/rehearsals.resolver.ts',
  'apps/api/src/rehearsals/rehearsals.service.ts',
  'apps/api/src/migrations/2999-01-02-0304-rehearsals.ts',
  'apps/api/test/make-rehearsals.ts',
  'apps/web/src/rehearsals/RehearsalEditPage.tsx',
  'apps/web/src/rehearsals/RehearsalForm.tsx',
  'apps/web/src/rehearsals/RehearsalListPage.tsx',
  'apps/web/src/rehearsals/RehearsalNewPage.tsx',
  'apps/web/src/rehearsals/RehearsalPage.tsx',
  'apps/web/src/rehearsals/RehearsalSteps.tsx',
  'apps/web/src/rehearsals/rehearsal-actions.ts',
  'apps/web/src/rehearsals/rehearsals.graphql.ts',
  'apps/web/src/rehearsals/rehearsals.help.ts',
  'apps/web/src/rehearsals/rehearsals.i18n.ts',
  'apps/web/src/rehearsals/rehearsals.routes.tsx',
  'apps/web/src/rehearsals/rehearsals.spec.tsx',
  'apps/web/src/rehearsals/state-tone.ts',
  'apps/web/src/rehearsals/use-rehearsal-saving.ts',
  'libs/domain/src/rehearsals/rehearsal.fields.ts',
  'libs/domain/src/rehearsals/rehearsal.lifecycle.spec.ts',
  'libs/domain/src/rehearsals/rehearsal.lifecycle.ts',
  'libs/domain/src/rehearsals/rehearsal.rules.spec.ts',
  'libs/domain/src/rehearsals/rehearsal.rules.ts',
  'libs/domain/src/rehearsals/rehearsal.ts',
  'libs/domain/src/rehearsals/rehearsals.messages.ts',
  'libs/dto/src/rehearsals/rehearsal.dto.ts',
].sort();

/** What each register reads afterwards, and did not before. */
const registered: Record<string, string[]> = {
  'apps/api/test/every-later-form.ts': [
    "import { rehearsal } from './make-rehearsals';",
    'draftRehearsal: async () => ({ actor: (await officeIn()).unit }),',
    'editRehearsal: async () => {',
  ],
  '.dependency-cruiser.cjs': ["  'feedback',\n  'rehearsals',\n", "    'rehearsals',\n  ],"],
  'apps/api/src/business.modules.ts': [
    "import { RehearsalsModule } from './rehearsals';",
    '  FeedbackModule,\n  RehearsalsModule,\n',
  ],
  'apps/api/src/entities.ts': [
    "import { RehearsalEntity } from './rehearsals/rehearsal.entity';",
    '  RehearsalEntity,\n];',
  ],
  'apps/api/src/kept-rows.ts': ["    table: 'rehearsal',\n    insert: declarers,"],
  'apps/api/src/migrations/index.ts': [
    "import { Rehearsals29990102030400 } from './2999-01-02-0304-rehearsals';",
    '  Rehearsals29990102030400,\n];',
  ],
  'apps/web/src/events/events.zh.ts': ["submit: '送审试演',"],
  'apps/web/src/events/events.en.ts': ["submit: 'Submitted the rehearsal',"],
  'apps/web/src/messages/message-link.ts': ["  rehearsal: at('/rehearsals'),"],
  'apps/web/src/oversight/subjects.i18n.ts': ["    rehearsal: '试演',", "    rehearsal: 'Rehearsal',"],
  'libs/domain/src/oversight/message.ts': ['  rehearsal_submit: nobody,', '  rehearsal_return: sentBack,'],
  'apps/web/src/shell/navigation.ts': ["  { key: 'rehearsals', path: '/rehearsals',"],
  'apps/web/src/shell/page-names.ts': ["    rehearsals: '试演',\n  },", "    rehearsals: 'Rehearsals',\n  },"],
  'apps/web/src/shell/page-marks.ts': ["    rehearsals: '试演',\n  },", "    rehearsals: 'Rehear',\n  },"],
  'docs/architecture.md': [' <- feedback <- rehearsals'],
  'libs/domain/src/index.ts': [
    "export * from './rehearsals/rehearsal';",
    "export * from './rehearsals/rehearsal.fields';",
    "export * from './rehearsals/rehearsal.lifecycle';",
    "export * from './rehearsals/rehearsal.rules';",
  ],
  'libs/domain/src/lifecycles.ts': [
    "import { rehearsalLifecycle } from './rehearsals/rehearsal.lifecycle';",
    '  rehearsal: rehearsalLifecycle,\n} as const;',
  ],
  'libs/domain/src/messages.ts': [
    "import { rehearsalMessages } from './rehearsals/rehearsals.messages';",
    '  ...rehearsalMessages,\n}',
  ],
  'libs/domain/src/oversight/event.ts': [
    "  'rehearsal',\n] as const",
    "  rehearsal: [...movesOf(lifecycles.rehearsal), 'draft', 'edit'],\n} as const",
  ],
  'libs/dto/src/index.ts': ["export * from './rehearsals/rehearsal.dto';"],
  'libs/dto/src/oversight/event.dto.ts': [
    "    rehearsal: '试演: a rehearsal',\n    other:",
    "    rehearsal_submit: '送审试演: submitted the rehearsal',\n",
  ],
};

describe('a new module', () => {
  it('has every file, with no mark of the template left in it', () => {
    const tree = workspace();
    expect(newModule(tree, rehearsals, now)).toEqual(files);
    expect(changesOf(tree, 'CREATE')).toEqual(files);
    for (const path of files) {
      const text = read(tree, path);
      expect([path, /<%|%>|__[a-z]+__/i.exec(`${path} ${text}`)?.[0]]).toEqual([path, undefined]);
      expect([path, text.split('\n').length < 300]).toEqual([path, true]);
    }
  });

  it('stands in every register, in its place, and changes nothing else', () => {
    const [before, after] = [workspace(), workspace()];
    newModule(after, rehearsals, now);
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
      expect([path, gone.length]).toEqual([path, /architecture/.test(path) ? 1 : 0]);
    }
  });

  it('leaves room for the next one', () => {
    const tree = workspace();
    newModule(tree, rehearsals, now);
    const own = newModule(tree, encores, now);
    expect(own).toContain('apps/api/src/migrations/2999-01-02-0305-second-encores.ts');
    expect(read(tree, 'apps/api/src/business.modules.ts')).toContain('businessModules = [\n  SecondEncoresModule,\n');
    expect(read(tree, '.dependency-cruiser.cjs')).toContain("'identity',\n  'second-encores',");
    const dto = read(tree, 'libs/dto/src/second-encores/second-encore.dto.ts');
    expect(dto).toContain("@ObjectType('SecondEncore', { description: 'A second encore 再次返场");
    const migration = read(tree, 'apps/api/src/migrations/2999-01-02-0305-second-encores.ts');
    expect(migration).toContain("comment on table second_encore is '再次返场';");
    expect(migration).toContain("call app_protect('second_encore');");
  });
});

describe('a module that cannot be', () => {
  const refused = (request: Partial<ModuleRequest>, tree = workspace()): string => {
    try {
      newModule(tree, { ...rehearsals, ...request }, now);
    } catch (error) {
      return (error as Error).message;
    }
    return 'made';
  };

  it.each<[Partial<ModuleRequest>, string]>([
    [{ folder: 'Rehearsals' }, 'small letters'],
    [{ folder: '../rehearsals' }, 'small letters'],
    [{ singular: 'site_visit' }, 'small letters'],
    [{ singular: 'rehearsals' }, 'must differ'],
    [{ singular: 'order' }, 'reserved'],
    [{ zh: 'Rehearsal' }, 'Chinese characters'],
    [{ zh: "检查'" }, 'Chinese characters'],
    [{ en: 'rehearsal' }, 'begins with a capital'],
    [{ en: "Inspector's visit" }, 'begins with a capital'],
    [{ after: 'nowhere' }, 'no'],
    [{ after: 'kit' }, '--after takes one of'],
    [{ after: 'oversight' }, '--after takes one of'],
    [{ folder: 'targets', singular: 'aim' }, 'module targets is there already'],
    [{ folder: 'aims', singular: 'target' }, 'table target is there already'],
    [{ folder: 'dangers', singular: 'finding' }, 'finding is a name of'],
    [{ folder: 'sheets', singular: 'page' }, 'the code of every module uses'],
  ])('is refused with a sentence in both languages: %j', (request, sentence) => {
    const refusal = refused(request);
    expect(refusal).toContain(sentence);
    expect(refusal).toMatch(/\p{Script=Han}.* \/ .*[a-z]/u);
  });

  it('is one that was made before', () => {
    const tree = workspace();
    newModule(tree, rehearsals, now);
    expect(refused({}, tree)).toContain('module rehearsals is there already');
  });

  it.each(Object.keys(registered))('is said with the file when %s has no spot for it', (path) => {
    const tree = workspace();
    tree.write(path, '// rewritten\n');
    const refusal = refused({}, tree);
    expect(refusal).toContain(path === '.dependency-cruiser.cjs' ? '--after takes one of' : `${path} has no spot`);
  });
});
