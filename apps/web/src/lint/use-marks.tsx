import { notLinted } from '@chengxiao/domain';
import type { CellMark } from '@chengxiao/ui';
import { useMemo, useRef } from 'react';
import { groupByPath, type ShownFinding } from './finding';
import { FindingMark, FindingStrip } from './FindingMark';
import { useLintText } from './lint.i18n';

export type Marks = ReadonlyMap<string, CellMark>;
type Known = { readonly findings: readonly ShownFinding[]; readonly language: unknown; readonly mark: CellMark };

const same = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((each, index) => each === b[index]);

/** Whether a finding already reports that the cell is not a number. */
const reportsNotDecimal = (findings: readonly ShownFinding[]): boolean =>
  findings.some(({ path, rule }) => notLinted([{ path, key: 'notDecimal' }], [{ path, rule }]).length === 0);

function markOf(findings: readonly ShownFinding[], t: ReturnType<typeof useLintText>): CellMark {
  return {
    text: findings.map(({ severity, message }) => `${t(`severity.${severity}`)}：${message}`).join(' '),
    invalid: findings.some(({ severity }) => severity === 'block'),
    covers: reportsNotDecimal(findings) ? ['notDecimal'] : [],
    node: <FindingMark findings={findings} />,
    strip: <FindingStrip findings={findings} />,
  };
}

/** The marks of a page by cell; the mark of a cell stays the same object while the same is found there. */
export function useMarks(findings: readonly ShownFinding[]): Marks {
  const t = useLintText();
  const before = useRef<ReadonlyMap<string, Known>>(new Map());
  return useMemo(() => {
    const known = new Map<string, Known>();
    for (const [path, found] of groupByPath(findings)) {
      const old = before.current.get(path);
      const still = old?.language === t && same(old.findings, found);
      known.set(path, still ? old : { findings: found, language: t, mark: markOf(found, t) });
    }
    before.current = known;
    return new Map([...known].map(([path, { mark }]) => [path, mark] as const));
  }, [findings, t]);
}
