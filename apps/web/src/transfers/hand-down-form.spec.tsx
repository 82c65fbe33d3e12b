import { describe, expect, it } from '@jest/globals';
import { rollUp } from '@chengxiao/domain';
import {
  figuresNeeded,
  emptyFormFor,
  type HandDownForm,
  inputOf,
  onScreen,
  partsOf,
  sentRows,
  unchangedSharesOf,
  unknownPlaces,
} from './hand-down-form';
import { transferOf } from './transfer.fixture';

const { indicators, regionalTargets } = transferOf();
const places = [
  { value: '150600', label: '鄂尔多斯市' },
  { value: '150700', label: '呼伦贝尔市' },
  { value: '150800', label: '巴彦淖尔市' },
];
const form: HandDownForm = {
  ...emptyFormFor(places),
  documentNo: '内财农〔2026〕7号',
  places: [
    { place: '鄂尔多斯市', amount: '6000000.00', value0: '60', numerator2: '96', denominator2: '100' },
    { place: '呼伦贝尔市', amount: '' },
    {
      place: '巴彦淖尔市',
      amount: '4000000.00',
      value0: '30',
      value1: '88',
      base1: '400',
      numerator2: '54',
      denominator2: 'x',
    },
  ],
};

describe('the document as it is typed', () => {
  it('asks for what each aggregation needs, and for nothing of a described indicator', () => {
    expect(indicators.map(figuresNeeded)).toEqual([['value'], ['value', 'base'], ['numerator', 'denominator']]);
    const [area] = indicators;
    if (!area) throw new Error('no indicator');
    expect(figuresNeeded({ ...area, aggregation: 'none', value: null, standard: '明显改善' })).toEqual([]);
  });

  it('is sent without the places for which nothing is stated', () => {
    expect(sentRows(form)).toEqual([0, 2]);
    expect(inputOf(form, indicators, places).places).toMatchObject([
      {
        placeCode: '150600',
        amount: '6000000.00',
        figures: [
          { indicatorId: 'area', value: '60', base: null },
          { indicatorId: 'accepted', value: null, numerator: '96', denominator: '100' },
        ],
      },
      { placeCode: '150800', figures: [{ value: '30' }, { indicatorId: 'content', value: '88', base: '400' }, {}] },
    ]);
  });

  it('leads a refusal back to its cell on the screen', () => {
    expect(onScreen('places.1.figures.2.denominator', form, indicators)).toBe('places.2.denominator2');
    expect(onScreen('places.0.figures.1.numerator', form, indicators)).toBe('places.0.numerator2');
    expect(onScreen('places.1.placeCode', form, indicators)).toBe('places.2.place');
    expect(onScreen('input.documentNo', form, indicators)).toBe('documentNo');
  });

  it('knows places by their names, and tells which name none of them has', () => {
    const typo = { ...form, places: [{ place: '鄂尔多斯', amount: '1.00' }, ...form.places] };
    expect(unknownPlaces(typo, places)).toMatchObject([{ path: 'places.0.place', key: 'placeNotBelow' }]);
    expect(unknownPlaces(form, places)).toEqual([]);
  });

  it('keeps what earlier documents say of places it does not speak of', () => {
    expect(unchangedSharesOf(form, regionalTargets)).toEqual([]);
    expect(unchangedSharesOf(emptyFormFor(places), regionalTargets)).toEqual(regionalTargets);
  });

  it('adds up while one types, leaving out what is no figure yet', () => {
    const [area, , accepted] = indicators;
    if (!area || !accepted) throw new Error('no indicators');
    expect(rollUp(area, partsOf(form, area, 0)).value).toBe('90');
    expect(rollUp(accepted, partsOf(form, accepted, 2)).value).toBe('96');
  });
});
