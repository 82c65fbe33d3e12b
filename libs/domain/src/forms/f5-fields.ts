import type { EvaluationEntry, EvaluationForm } from '../evaluation/evaluation';
import { fundTotals } from '../evaluation/evaluation.rules';
import { pickFields, fieldNames } from '../fields';
import { evaluationEntryFields, evaluationFundFields, evaluationHeadFields } from '../evaluation/evaluation.fields';
import { type FundSource, fundSources } from '../library/project';
import { appliesWords, bandWords, evaluationFundWords, type F5Data, fundTotalWords, noScore } from './f5-data';
import {
  choiceReading,
  decimalReading,
  type FormReading,
  frozenReading,
  type LooseForm,
  type LooseRow,
  type RowCells,
  rowsOfForm,
  textReading,
  wanReading,
} from './field-reading';
import { findFund, findIndicator, levelReadings, nameReading, reachedReading, shownIndicator } from './given-rows';
import type { ReadPart, ReadRow } from './read-back';

/** What people type into form F5, and the rows it is typed in; the total of the money stands before its parts. */
export function looseF5(data: F5Data): LooseForm {
  const { initial, budget, executed } = fundTotals(data.funds);
  return {
    ...pickFields(evaluationHeadFields, data),
    funds: [
      { id: 'total', initial, budget, executed },
      ...data.funds.map(({ source, ...row }) => ({ id: source, ...pickAmounts(row) })),
    ],
    items: data.items.map((item): LooseRow => {
      const { notApplicable, ...entry } = pickFields<EvaluationEntry>(evaluationEntryFields, item);
      const shown = shownIndicator(item, data.pack);
      const { weight } = item;
      const score = notApplicable ? noScore : item.score;
      return { ...entry, ...shown, weight, score, applies: notApplicable ? 'no' : 'yes', id: item.indicatorId };
    }),
  };
}
const pickAmounts = ({ initial, budget, executed }: Omit<F5Data['funds'][number], 'source'>) => ({
  initial,
  budget,
  executed,
});

/** A form that was read back, as it is sent. */
export function f5Form(form: LooseForm): EvaluationForm {
  const { funds: _funds, items: _items, ...head } = form;
  return {
    ...(head as Pick<EvaluationForm, (typeof heads)[number]>),
    funds: rowsOfForm(form, 'funds')
      .filter(({ id }) => id !== 'total')
      .map(({ id, ...row }) => ({
        source: id as FundSource,
        ...Object.fromEntries(amounts.map((column) => [column, row[column] ?? null])),
      })),
    items: rowsOfForm(form, 'items').map(({ id, ...row }) => ({
      indicatorId: id,
      ...Object.fromEntries(entryNames.map((field) => [field, row[field] ?? null])),
      notApplicable: row['applies'] === 'no',
    })),
  };
}

const heads = fieldNames(evaluationHeadFields);
const amounts = fieldNames(evaluationFundFields).filter((field) => field !== 'source');
const entryNames = fieldNames(evaluationEntryFields).filter((field) => field !== 'notApplicable');

const fundNames: Readonly<Record<string, readonly string[]>> = {
  total: [fundTotalWords.zh, fundTotalWords.en, '全年资金总额'],
  ...Object.fromEntries(
    fundSources.map((source) => {
      const { zh, en } = evaluationFundWords[source];
      return [source, [zh.replace('其中：', ''), en]];
    }),
  ),
  fiscal: [
    ...Object.values(evaluationFundWords.fiscal),
    '当年财政拨款',
    '财政拨款',
    '一般公共预算',
    '一般公共预算拨款',
  ],
  // The official row means whichever budget the money of a project comes from.
  governmentFund: ['政府性基金', '政府性基金预算', evaluationFundWords.governmentFund.en, '当年财政拨款', '财政拨款'],
  stateCapital: ['国有资本经营预算', evaluationFundWords.stateCapital.en, '当年财政拨款', '财政拨款'],
};

/** What the form says where there is no score. */
const isDash = (text: string): boolean => /^[—–-]+$/.test(text.trim());

/** A score a unit wrote where the official form has only one column of scores is what it claims, or what it gives a described row. */
function understood({ cells }: ReadRow, there: LooseRow | undefined): RowCells {
  const { score, ...others } = cells;
  if (!score || cells['claimedScore']) return cells;
  if (isDash(score.text)) return others;
  return { ...others, [there?.['nature'] === 'qualitative' ? 'enteredScore' : 'claimedScore']: score };
}

/** The same of the score of budget execution, which stands in the row of the total. */
export const withOwnBudgetScore = (read: readonly ReadPart[]): ReadPart[] =>
  read.map((part) => {
    if (part.single['claimedBudgetScore']) return part;
    const rows = part.lists.filter(({ path }) => path === 'funds').flatMap((list) => list.rows);
    const total = rows.find((row) => row.texts.some((text) => fundNames['total']?.includes(text.trim())));
    const score = total?.cells['score'];
    return score && !isDash(score.text) ? { ...part, single: { ...part.single, claimedBudgetScore: score } } : part;
  });

/** How form F5 is read back, with the bands its rows may reach. */
export function f5Reading(data: Pick<F5Data, 'pack' | 'items'>): FormReading {
  const { pack } = data;
  const { claimedBudgetScore: _, ...texts } = Object.fromEntries(heads.map((field) => [field, textReading()]));
  return {
    head: { ...texts, claimedBudgetScore: decimalReading },
    lists: {
      funds: {
        fields: { initial: wanReading, budget: wanReading, executed: wanReading },
        name: 'source',
        find: findFund(fundNames, amounts),
      },
      items: {
        fields: {
          ...levelReadings(pack),
          name: nameReading,
          target: frozenReading,
          weight: frozenReading,
          score: frozenReading,
          actual: reachedReading(null),
          reason: textReading(),
          band: choiceReading(bandWords(data)),
          enteredScore: decimalReading,
          claimedScore: decimalReading,
          applies: choiceReading(appliesWords, { empty: 'yes' }),
        },
        name: 'name',
        understood,
        find: findIndicator(entryNames),
      },
    },
  };
}
