import {
  type FileProblem,
  type Finding,
  nm10hao,
  parsePack,
  resolvePack,
  type RulePack,
  sameRef,
  say,
  shippedPack,
  shippedPacks,
  validatePack,
} from '@chengxiao/domain';
import { textOf, WrongInput } from './command';

const toFileProblems = (findings: readonly Finding[]): FileProblem[] =>
  findings.map((each) => ({ place: each.path || '.', why: `${say(each, 'zh')} / ${say(each, 'en')}` }));

/** The pack to judge by: one of the build by its id, or one in a file; the region's where none is named. */
export function packOf(name: string | null): RulePack {
  if (name === null) return nm10hao;
  if (name.endsWith('.json')) return packIn(name);
  const pack = shippedPack(name);
  if (pack) return pack;
  const known = shippedPacks.map(({ id }) => id).join(', ');
  throw new WrongInput('--pack', [{ place: name, why: `没有这个规则包 / no such pack; there are ${known}` }]);
}

function packIn(file: string): RulePack {
  let json: unknown;
  try {
    json = JSON.parse(textOf(file));
  } catch (error) {
    if (error instanceof WrongInput) throw error;
    throw new WrongInput(file, [{ place: '.', why: error instanceof Error ? error.message : 'not JSON' }]);
  }
  const { document, findings } = parsePack(json);
  if (!document) throw new WrongInput(file, toFileProblems(findings));
  const base = shippedPacks.find((pack) => sameRef(pack, document.base)) ?? null;
  const pack = resolvePack(document, base);
  if (!pack)
    throw new WrongInput(
      file,
      toFileProblems([{ path: 'base', key: document.base ? 'packBaseUnknown' : 'packIncomplete' }]),
    );
  const wrong = validatePack(pack);
  if (wrong.length > 0) throw new WrongInput(file, toFileProblems(wrong));
  return pack;
}
