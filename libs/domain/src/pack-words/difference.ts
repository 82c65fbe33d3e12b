import type { Text } from '../messages';
import { describePack, type PackSection } from './describe';
import type { RulePack } from '../rule-pack/rule-pack';

/** One thing two packs say differently; null where one of them says nothing at the place. */
export type PackDifference = {
  readonly section: PackSection['section'];
  readonly title: Text;
  readonly path: string;
  readonly before: Text | null;
  readonly after: Text | null;
};

/** A statement with the clause it rests on: two packs may say the same on different grounds. */
const statementsByPath = (sections: readonly PackSection[]) =>
  new Map(
    sections.flatMap(({ section, title, statements }) =>
      statements.map(({ path, text, clause }) => [
        path,
        { section, title, text: clause ? { zh: `${text.zh}（${clause}）`, en: `${text.en} (${clause})` } : text },
      ]),
    ),
  );

/** What differs between two packs, in words, in the order of the sections. */
export function packDifference(before: RulePack, after: RulePack): PackDifference[] {
  const [one, two] = [statementsByPath(describePack(before)), statementsByPath(describePack(after))];
  const paths = [...new Set([...one.keys(), ...two.keys()])];
  return paths.flatMap((path): PackDifference[] => {
    const [was, is] = [one.get(path), two.get(path)];
    const place = was ?? is;
    if (!place || (was?.text.zh === is?.text.zh && was?.text.en === is?.text.en)) return [];
    const { section, title } = place;
    return [{ section, title, path, before: was?.text ?? null, after: is?.text ?? null }];
  });
}
