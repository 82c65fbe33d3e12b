import type { HandDownInput, RegionalTargetPartsFragment, TransferFormFragment } from '@chengxiao/client';
import {
  type Cells,
  type Finding,
  finding,
  type HandDownDraft,
  handDownFields,
  type IndicatorFigures,
  isDecimal,
  isMoney,
  openCells,
  type Part,
  ratioValue,
  readCells,
  today,
} from '@chengxiao/domain';
import type { Option } from '@chengxiao/ui';
import { orNull } from '../controls/typed-cells';

export type Indicator = TransferFormFragment['indicators'][number];
/** A row of the grid as it is typed: `place` by its name, so that it can be pasted, `amount`, and for the indicator at 2 `value2`, `base2` and so on. */
export type ShareCells = Record<string, string>;
/** A document as it is typed. */
export type HandDownForm = Cells<HandDownDraft> & { places: ShareCells[] };

const figures = ['value', 'base', 'numerator', 'denominator'] as const;
export type Figure = (typeof figures)[number];

/** Which cells of an indicator are filled in for a place: a ratio states its parts, a mean its base as well. */
export function figuresNeeded({ aggregation, value, numerator }: Indicator): readonly Figure[] {
  if (value === null && numerator === null) return [];
  if (aggregation === 'ratioOfSums') return ['numerator', 'denominator'];
  return aggregation === 'weightedMean' ? ['value', 'base'] : ['value'];
}

export const cellKey = (figure: Figure, index: number): string => `${figure}${index}`;

/** One row for each place, in the order of their codes, with the place filled in. */
export const emptyFormFor = (places: readonly Option[]): HandDownForm => ({
  ...openCells(handDownFields),
  handedOn: today(),
  places: places.map(({ label: place }) => ({ place, amount: '' })),
});

const cellsOf = (row: ShareCells, indicator: Indicator, index: number): IndicatorFigures => {
  const cells = { value: null, base: null, numerator: null, denominator: null } as Record<Figure, string | null>;
  for (const figure of figuresNeeded(indicator)) cells[figure] = orNull(row[cellKey(figure, index)]);
  return cells;
};

/** The rows that are sent, by their place on the screen: those for which any money or figure is stated. */
export const sentRows = ({ places }: HandDownForm): number[] =>
  places.flatMap((row, index) =>
    Object.entries(row).some(([key, text]) => key !== 'place' && text.trim() !== '') ? [index] : [],
  );

/** The code of a place by its name, or what was typed where no place below has that name. */
const codeOf = (name: string | undefined, places: readonly Option[]): string =>
  places.find(({ label }) => label === name?.trim())?.value ?? name?.trim() ?? '';

/** Names that no place straight below has, each at its cell. */
export const unknownPlaces = (form: HandDownForm, places: readonly Option[]): Finding[] =>
  sentRows(form)
    .filter((at) => !places.some(({ label }) => label === form.places[at]?.['place']?.trim()))
    .map((at) => finding(`places.${at}.place`, 'placeNotBelow'));

/** The document as the mutation takes it. */
export function inputOf(
  form: HandDownForm,
  indicators: readonly Indicator[],
  places: readonly Option[],
): HandDownInput {
  return {
    ...readCells(handDownFields, form),
    places: sentRows(form).map((at) => {
      const row = form.places[at] ?? {};
      const stated = indicators.map((indicator, index) => ({
        indicatorId: indicator.id,
        ...cellsOf(row, indicator, index),
      }));
      return {
        placeCode: codeOf(row['place'], places),
        amount: row['amount']?.trim() || '0',
        figures: stated.filter((cells) => figures.some((figure) => cells[figure] !== null)),
      };
    }),
  };
}

/** What the typed rows contribute to an indicator so far; cells that are no figures yet count for nothing. */
export const partsOf = (form: HandDownForm, indicator: Indicator, index: number): Part[] =>
  sentRows(form).map((at) => {
    const row = form.places[at] ?? {};
    const known = Object.fromEntries(
      Object.entries(cellsOf(row, indicator, index)).map(([key, text]) => [key, text && isDecimal(text) ? text : null]),
    ) as unknown as IndicatorFigures;
    const value = indicator.aggregation === 'ratioOfSums' ? ratioValue(known, indicator.unit) : known.value;
    return { ...known, value, place: row['place'] ?? '', at: form.handedOn };
  });

/** Amounts that are typed so far, 元. */
export const amountsOf = ({ places }: HandDownForm): string[] =>
  places.map(({ amount = '' }) => amount).filter(isMoney);

/** Earlier shares of places that this document does not change. */
export const unchangedSharesOf = <T extends Pick<RegionalTargetPartsFragment, 'placeName'>>(
  form: HandDownForm,
  earlier: readonly T[],
): T[] => {
  const changedPlaces = sentRows(form).map((at) => form.places[at]?.['place']?.trim());
  return earlier.filter(({ placeName }) => !changedPlaces.includes(placeName));
};

/** `places.0.figures.1.base` of what is sent, as the cell stands on the screen: `places.3.base1`. */
export function onScreen(path: string, form: HandDownForm, indicators: readonly Indicator[]): string {
  const [, row, rest = ''] = /^(?:input\.)?places\.(\d+)\.(.+)$/.exec(path) ?? [];
  if (row === undefined) return path.replace(/^input\./, '');
  const sent = inputOf(form, indicators, []).places[Number(row)];
  const at = `places.${sentRows(form)[Number(row)] ?? row}`;
  const [, figure, cell = ''] = /^figures\.(\d+)\.(\w+)$/.exec(rest) ?? [];
  if (figure === undefined) return `${at}.${rest === 'placeCode' ? 'place' : rest === 'figures' ? 'value0' : rest}`;
  const id = sent?.figures[Number(figure)]?.indicatorId;
  const index = indicators.findIndex((indicator) => indicator.id === id);
  return `${at}.${cellKey((cell === 'indicatorId' ? 'value' : cell) as Figure, Math.max(index, 0))}`;
}
