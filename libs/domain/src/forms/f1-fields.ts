import { fieldNames } from '../fields';
import { natureLabels } from '../lint/labels';
import type { RulePack } from '../rule-pack/rule-pack';
import type { IndicatorDetail, IndicatorRow, PlanStep, TargetHead } from '../targets/target';
import { targetHeadFields } from '../targets/target.fields';
import { basisLabels } from './f1-data';
import { directionNames } from './direction-names';
import {
  type Choices,
  choiceOf,
  choiceReading,
  dateReading,
  decimalReading,
  type FieldReading,
  type FormReading,
  type LooseRow,
  textReading,
  wanReading,
} from './field-reading';
import { understoodRow } from './understood-row';

/** How a field of form F1 is read; `half` is told by the table a row stands in. */
export type FieldKind =
  'text' | 'decimal' | 'wan' | 'date' | 'half' | 'level1' | 'level2' | 'nature' | 'direction' | 'basis';

/** The fields of the lists of form F1 in the order of its columns. */
export const f1Fields = {
  indicators: {
    period: 'half',
    level1: 'level1',
    level2: 'level2',
    name: 'text',
    nature: 'nature',
    direction: 'direction',
    value: 'decimal',
    unit: 'text',
    weight: 'decimal',
    basis: 'basis',
    standard: 'text',
    note: 'text',
  },
  planSteps: {
    name: 'text',
    method: 'text',
    funds: 'wan',
    startDate: 'date',
    endDate: 'date',
    resources: 'text',
    responsible: 'text',
  },
} as const satisfies {
  readonly indicators: Record<Exclude<keyof IndicatorRow, 'id' | keyof IndicatorDetail>, FieldKind>;
  readonly planSteps: Record<Exclude<keyof PlanStep, 'id'>, FieldKind>;
};
export type F1List = keyof typeof f1Fields;

/** What people type into form F1, loosely: a value may be wrong. */
export type LooseF1 = Readonly<Required<TargetHead>> & {
  readonly indicators: readonly LooseRow[];
  readonly planSteps: readonly LooseRow[];
};

type Pack = Pick<RulePack, 'tree'>;

const kindsOf = ({ tree }: Pack, level1: string | null): Choices =>
  tree
    .filter(({ key }) => !tree.some((level) => level.key === level1) || key === level1)
    .flatMap(({ level2 }) => level2.map(({ key, name }) => [key, name] as const));

const halves: Choices = Object.entries({
  annual: { zh: '年度', en: 'annual' },
  midterm: { zh: '中期', en: 'mid-term' },
});

/** How each kind of field is read. */
export function kindReadings(pack: Pack): Readonly<Record<FieldKind, FieldReading>> {
  const dimensions: Choices = pack.tree.map(({ key, name }) => [key, name] as const);
  return {
    text: textReading(),
    decimal: decimalReading,
    wan: wanReading,
    date: dateReading,
    half: { ...choiceReading(halves), read: ({ text }) => ({ value: text }) },
    level1: choiceReading(dimensions, { empty: '' }),
    // The dimension that is chosen in the same row decides which kinds there are.
    level2: choiceReading(kindsOf(pack, null), {
      empty: '',
      of: ({ level1 }) => kindsOf(pack, choiceOf(level1?.text ?? '', dimensions) ?? ''),
    }),
    nature: choiceReading(Object.entries(natureLabels)),
    direction: choiceReading(directionNames),
    basis: choiceReading(Object.entries(basisLabels)),
  };
}

/** How form F1 is read back, with the dimensions of a pack. */
export function f1Reading(pack: Pack): FormReading {
  const readings = kindReadings(pack);
  const fields = (list: F1List) =>
    Object.fromEntries(
      Object.entries<FieldKind>(f1Fields[list]).map(([field, kind]): [string, FieldReading] => [field, readings[kind]]),
    );
  return {
    head: Object.fromEntries(fieldNames(targetHeadFields).map((field) => [field, readings.text])),
    lists: {
      indicators: {
        fields: fields('indicators'),
        half: 'period',
        name: 'name',
        understood: ({ cells }) => understoodRow(cells),
      },
      planSteps: { fields: fields('planSteps'), name: 'name' },
    },
  };
}
