/** `npm run new:module -- <plural> --singular <one> --zh <中文名> --en <Name> [--after <module>] [--generate]` */
import { parseArgs } from 'node:util';
import { formatFiles } from '@nx/devkit';
import { flushChanges, FsTree } from 'nx/src/generators/tree.js';
import { newModule } from './module/new-module.ts';
import type { ModuleRequest } from './module/names.ts';
import { explain, Refusal, say, step } from './say.ts';
import { root, show } from './workplace.ts';

const usage =
  'npm run new:module -- field-visits --singular field-visit --zh 实地核查 --en "Field visit" --after feedback';

function parseArguments(): ModuleRequest & { generate: boolean } {
  const options = {
    singular: { type: 'string' },
    zh: { type: 'string' },
    en: { type: 'string' },
    after: { type: 'string', default: 'disclosure' },
    generate: { type: 'boolean', default: false },
  } as const;
  try {
    const { positionals, values } = parseArgs({ options, allowPositionals: true });
    const [folder] = positionals;
    const { singular, zh, en, after, generate } = values;
    if (folder && positionals.length === 1 && singular && zh && en)
      return { folder, singular, zh, en, after, generate };
  } catch {
    // an unknown option gets the same message as a missing one
  }
  throw new Refusal(`用法：${usage}`, `Usage as shown; --after and --generate may be left out.`);
}

try {
  const { generate, ...request } = parseArguments();
  const tree = new FsTree(root, false);
  newModule(tree, request);
  const written = await step('写入模块', 'the module', async () => {
    await formatFiles(tree);
    const changes = tree.listChanges();
    flushChanges(root, changes);
    return changes;
  });
  for (const { type, path } of written) console.log(`    ${type === 'CREATE' ? '+' : '~'} ${path}`);
  if (generate) process.exitCode = (await show(process.execPath, ['tools/generate.ts'])).code;
  else
    say('下一步：npm run generate 生成接口类型和文档。', 'Next: npm run generate writes schema, types and documents.');
  say('然后：按 AGENTS.md “Add a field” 增加字段；', 'Then: add its fields by the recipe "Add a field" of AGENTS.md,');
  say(
    '把术语写入 docs/glossary.md，把导航项移到合适的组。',
    'its words to docs/glossary.md, and choose its group in navigation.ts.',
  );
} catch (error) {
  process.exitCode = explain(error);
}
