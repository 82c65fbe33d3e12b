import type { Language, Text } from '../messages';
import type { IndicatorDetail, IndicatorRow, ValueMethod } from '../targets/target';
import { compareGrids, type RedLine, type RedLineCount } from './compare';
import { f1Layout } from './f1';
import type { F1Data } from './f1-data';
import { layOut } from './lay-out';

/** The red-line between two states of form F1. */
export type RedLineF1 = RedLine & { readonly count: RedLineCount & { readonly details: number } };

const details: Readonly<Record<Exclude<keyof IndicatorDetail, 'libraryId' | 'libraryVersion'>, Text>> = {
  explanation: { zh: '指标解释', en: 'explanation' },
  method: { zh: '取值方式', en: 'how the value is taken' },
  source: { zh: '数据来源', en: 'source' },
  evidence: { zh: '佐证材料要求', en: 'evidence' },
  scoringRule: { zh: '赋分规则', en: 'scoring rule' },
};
const methods: Readonly<Record<ValueMethod, Text>> = {
  directProof: { zh: '直接证明法', en: 'direct proof' },
  statistics: { zh: '情况统计法', en: 'statistics' },
  description: { zh: '情况说明法', en: 'description' },
  survey: { zh: '问卷调查法', en: 'survey' },
  trend: { zh: '趋势判断法', en: 'trend' },
};

/** The form as it stands beside what was submitted the time before; nothing differs from a first submission. */
export type SubmittedRedLine = RedLineF1 & {
  readonly since: { readonly roundNo: number; readonly submittedAt: string } | null;
};

/**
 * Form F1 as it is in `after`, with everything marked that was different in `before`; what the form does not print
 * (how a row is proved and scored) is told in notes under it.
 */
export function compareF1(before: F1Data, after: F1Data, language: Language): RedLineF1 {
  const lay = (data: F1Data) => layOut(f1Layout, data, language, { unmerged: true });
  const { grid, count } = compareGrids(lay(before), lay(after));
  const notes = after.indicators.flatMap((row) => {
    const old = before.indicators.find(({ id }) => id === row.id);
    return old ? detailNotes(old, row) : [];
  });
  const parts = grid.parts.map((part, index) =>
    index === 0 ? { ...part, notes: [...part.notes, ...notes.map((note) => note[language])] } : part,
  );
  return { grid: { ...grid, parts }, count: { ...count, details: notes.length } };
}

function detailNotes(before: IndicatorRow, after: IndicatorRow): Text[] {
  return (Object.keys(details) as (keyof typeof details)[]).flatMap((field) => {
    const [old, now] = [detailOf(before, field), detailOf(after, field)];
    if (old.zh === now.zh) return [];
    const { zh, en } = details[field];
    return [
      {
        zh: `“${after.name}”的${zh}：原为“${old.zh || '（空）'}”，现为“${now.zh || '（空）'}”`,
        en: `${en} of “${after.name}”: was “${old.en || '(empty)'}”, is “${now.en || '(empty)'}”`,
      },
    ];
  });
}

function detailOf(row: IndicatorRow, field: keyof typeof details): Text {
  if (field === 'method') return row.method ? methods[row.method] : { zh: '', en: '' };
  const text = row[field] ?? '';
  return { zh: text, en: text };
}
