import { gradeName, level1Name, level2Name, projectTypeLabels, projectTypes, type RulePack } from '@chengxiao/domain';
import { type Column, DataTable, EmptyState, StateTag, useLanguage } from '@chengxiao/ui';
import { usePackCheckText } from './pack-checks.i18n';

/** The order in which the inputs of a case are shown; JSON in the database keeps none. */
const inputNames = ['category', 'budget', 'executed', 'target', 'actual', 'band', 'score', 'total', 'weight'] as const;

/** One golden case; `actual` is null while the pack does not hold together and nothing was run. */
export type GoldenRow = {
  index: number;
  kind: string;
  input: Readonly<Record<string, string>>;
  expected: string;
  actual: string | null;
  passed: boolean;
};

/** Cases that were run, or those that wait until the pack holds together. */
export const goldenRows = (
  pack: RulePack | null,
  run: readonly { index: number; actual: string; passed: boolean }[],
): GoldenRow[] =>
  (pack?.golden ?? []).map(({ kind, input, expected }, index) => {
    const outcome = run.find((each) => each.index === index);
    return { index, kind, input, expected, actual: outcome?.actual ?? null, passed: outcome?.passed ?? true };
  });

/** The cases of a pack whose outcome is known, and what it makes of them. */
export function GoldenTable({ rows, pack }: { rows: readonly GoldenRow[]; pack: RulePack | null }) {
  const t = usePackCheckText();
  const columns = useColumns(pack);
  if (rows.length === 0) return <EmptyState title={t('golden.empty')} text={t('golden.emptyText')} />;
  return (
    <DataTable caption={t('golden.caption')} columns={columns} rows={rows} rowKey={({ index }) => String(index)} />
  );
}

/** How many cases came out as they must, in a sentence. */
export function useGoldenSummary(rows: readonly GoldenRow[]): string {
  const t = usePackCheckText();
  const failed = rows.filter(({ passed }) => !passed).length;
  if (rows.some(({ actual }) => actual === null)) return t('golden.waiting');
  return failed > 0 ? t('golden.failed', { n: rows.length, failed }) : t('golden.passed', { n: rows.length });
}

/** An outcome in words: a score, a grade, or that nothing is scored. */
export function useOutcome(pack: RulePack | null): (kind: string, outcome: string) => string {
  const t = usePackCheckText();
  const language = useLanguage();
  return (kind, outcome) => {
    if (outcome === 'N/A') return t('golden.outcome.none');
    if (outcome === 'ERROR') return t('golden.outcome.refused');
    return pack && kind === 'grade' ? gradeName(pack, outcome)[language] : outcome;
  };
}

function useColumns(pack: RulePack | null): readonly Column<GoldenRow>[] {
  const t = usePackCheckText();
  const language = useLanguage();
  const outcome = useOutcome(pack);
  const kindOf = ({ kind, index }: GoldenRow): string => {
    const { level1, level2 } = pack?.golden[index] ?? {};
    const of = pack && level1 && level2 ? level2Name(pack, level1, level2)[language] : '';
    return [t.maybe(`golden.kinds.${kind}`), of].filter(Boolean).join(' · ');
  };
  const inputOf = ({ input }: GoldenRow): string =>
    [
      ...inputNames.flatMap((name) =>
        input[name] === undefined
          ? []
          : [
              t('golden.pair', {
                name: t(`golden.inputs.${name}`),
                value: valueName(pack, name, input[name], language),
              }),
            ],
      ),
      // What is left are dimensions with their points.
      ...Object.entries(input)
        .filter(([name]) => !inputNames.some((known) => known === name))
        .map(([key, value]) => t('golden.pair', { name: pack ? level1Name(pack, key)[language] : key, value })),
    ].join(language === 'zh' ? '，' : ', ');
  return [
    {
      key: 'case',
      title: t('golden.case'),
      render: (row) => (
        <span>
          {t('golden.nth', { n: row.index + 1, kind: kindOf(row) })} <span className="cx-hint">{inputOf(row)}</span>
        </span>
      ),
    },
    {
      key: 'expected',
      title: t('golden.expected'),
      kind: 'figure',
      render: ({ kind, expected }) => outcome(kind, expected),
    },
    {
      key: 'actual',
      title: t('golden.actual'),
      kind: 'figure',
      render: ({ kind, actual }) => (actual === null ? <span className="cx-none">—</span> : outcome(kind, actual)),
    },
    { key: 'result', title: t('golden.result'), width: '96px', render: (row) => <Result {...row} /> },
  ];
}

function Result({ actual, passed }: GoldenRow) {
  const t = usePackCheckText();
  if (actual === null) return <StateTag label={t('golden.notRun')} />;
  return <StateTag label={t(passed ? 'golden.ok' : 'golden.differs')} tone={passed ? 'success' : 'danger'} />;
}

/** A band of the qualitative rule and a category of projects by their names. */
function valueName(pack: RulePack | null, name: string, value: string, language: 'zh' | 'en'): string {
  const type = name === 'category' && projectTypes.find((each) => each === value);
  if (type) return projectTypeLabels[type][language];
  return (name === 'band' && pack?.qualitative.bands.find(({ key }) => key === value)?.name[language]) || value;
}
