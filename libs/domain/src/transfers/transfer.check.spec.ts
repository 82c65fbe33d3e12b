import { describe, expect, it } from '@jest/globals';
import { checkHandDown, checkHandedMoney, type HandDownContext } from './hand-down.check';
import { checkTransfer, checkTransferDraft } from './transfer.check';
import { farmland, figures, rate, rowOf, satisfaction, transferOf } from './transfer.fixture';
import type { HandDownDraft, PlaceShare, TransferDraft, TransferIndicatorRow } from './transfer';

const now = '2026-06-01';
const keys = (found: readonly { path: string; key: string }[]) => found.map(({ path, key }) => [path, key]);
const transfer = (fields: Partial<TransferDraft>) => keys(checkTransfer(transferOf(fields), now));
const row = (cells: Partial<TransferIndicatorRow>) => transfer({ indicators: [rowOf(cells)] });

describe('a transfer', () => {
  it('with nothing wrong in it has no findings', () => {
    expect(transfer({})).toEqual([]);
    expect(row({ aggregation: 'none', value: null, standard: '明显改善', direction: null, unit: '' })).toEqual([]);
  });

  it.each([
    [{ name: ' ' }, 'name', 'required'],
    [{ centralDepartment: '' }, 'centralDepartment', 'required'],
    [{ endDate: '2025-12-31' }, 'endDate', 'dateOrder'],
    [{ year: 2028 }, 'year', 'transferYearOutside'],
    [{ goal: '' }, 'goal', 'required'],
    [{ documentNo: '' }, 'documentNo', 'required'],
    [{ documentDate: null }, 'documentDate', 'required'],
    [{ documentDate: '2026-06-02' }, 'documentDate', 'documentInFuture'],
    [{ yearFunds: { central: '0', local: '0' } }, 'yearFunds.central', 'transferWithoutFunds'],
    [{ yearFunds: { central: '2000.01', local: '0' } }, 'yearFunds.central', 'yearOverTerm'],
    [{ indicators: [] }, 'indicators', 'indicatorsMissing'],
    [{ indicators: [farmland, rowOf({ id: 'other' })] }, 'indicators.1.name', 'nameRepeated'],
  ] as const)('%p is told at %s: %s', (fields, path, key) => {
    expect(transfer(fields)).toContainEqual([path, key]);
  });

  it('never adds up a rate', () => {
    expect(row({ name: '受益户满意度', unit: '%' })).toEqual([['indicators.0.aggregation', 'rateNotSummed']]);
    expect(row({ name: '补助标准', unit: '元/亩' })).toEqual([['indicators.0.aggregation', 'rateNotSummed']]);
  });

  it.each([
    [{ aggregation: null }, 'aggregation', 'required'],
    [{ value: null }, 'value', 'required'],
    [{ value: '-1' }, 'value', 'valueNegative'],
    [{ direction: null }, 'direction', 'required'],
    [{ aggregation: 'weightedMean' }, 'base', 'required'],
    [{ aggregation: 'weightedMean', base: '0' }, 'base', 'weightZero'],
    [{ aggregation: 'ratioOfSums', numerator: '1' }, 'denominator', 'required'],
    [{ value: null, standard: '明显改善' }, 'aggregation', 'describedNotRolledUp'],
  ] as const)('a row with %p is told at %s: %s', (cells, cell, key) => {
    expect(row(cells)).toContainEqual([`indicators.0.${cell}`, key]);
  });

  it('keeps even a draft from holding a row twice', () => {
    expect(keys(checkTransferDraft({ indicators: [farmland, farmland] }))).toEqual([['indicators.1.id', 'idRepeated']]);
  });
});

describe('a handing down', () => {
  const share = (placeCode: string, more: Partial<PlaceShare> = {}): PlaceShare => ({
    placeCode,
    amount: '500.00',
    figures: [{ indicatorId: farmland.id, ...figures({ value: '50' }) }],
    ...more,
  });
  const ground: HandDownContext = {
    indicators: [farmland, satisfaction, rate],
    places: ['150600', '150800'],
    amount: '1200.00',
    elsewhere: '0',
    replaced: [],
    since: '2026-01-15',
  };
  const draft = (fields: Partial<HandDownDraft>, more: Partial<HandDownContext> = {}) =>
    keys(
      checkHandDown(
        { documentNo: '内财农〔2026〕7号', handedOn: '2026-03-01', reason: '', places: [share('150600')], ...fields },
        { ...ground, ...more },
        now,
      ),
    );
  const cells = (id: string, of: Parameters<typeof figures>[0]) =>
    share('150600', { figures: [...share('').figures, { indicatorId: id, ...figures(of) }] });

  it('with nothing wrong in it has no findings, and leaves open what is not broken down yet', () => {
    expect(draft({ places: [share('150600'), share('150800')] })).toEqual([]);
  });

  it.each([
    [{ documentNo: '' }, 'documentNo', 'required'],
    [{ handedOn: '2026-02-30' }, 'handedOn', 'notDate'],
    [{ handedOn: '2026-06-02' }, 'handedOn', 'documentInFuture'],
    [{ handedOn: '2026-01-14' }, 'handedOn', 'handedBeforeReceived'],
    [{ places: [] }, 'places', 'placesMissing'],
    [{ places: [share('150821')] }, 'places.0.placeCode', 'placeNotBelow'],
    [{ places: [share('150600'), share('150600')] }, 'places.1.placeCode', 'placeRepeated'],
    [{ places: [share('150600', { amount: '1.234' })] }, 'places.0.amount', 'notMoney'],
    [{ places: [share('150600', { amount: '1200.01' })] }, 'places.0.amount', 'handedMoreThanThere'],
    [{ places: [share('150600', { figures: [] })] }, 'places.0.figures', 'coreMissing'],
    [{ places: [cells(satisfaction.id, { value: '90' })] }, 'places.0.figures.1.base', 'required'],
    [{ places: [cells(rate.id, { numerator: '9' })] }, 'places.0.figures.1.denominator', 'required'],
    [{ places: [cells('stray', { value: '1' })] }, 'places.0.figures.1.indicatorId', 'indicatorUnknown'],
    [{ places: [cells(farmland.id, { value: '1' })] }, 'places.0.figures.1.indicatorId', 'idRepeated'],
  ] as const)('%#: is told at its cell', (fields, path, key) => {
    expect(draft(fields)).toContainEqual([path, key]);
  });

  it('tells the excess at the row at which it begins, also before every cell is an amount', () => {
    const found = (amounts: string[]) =>
      checkHandedMoney(amounts, { amount: '1200.00', elsewhere: '100.00' }).map((each) => [each.path, each.params]);
    expect(found(['600.00', '', '500.00'])).toEqual([]);
    expect(found(['600.00', 'abc', '500.50', '1.00'])).toEqual([
      ['places.2.amount', { sum: '1201.50', amount: '1200.00', excess: '1.50' }],
    ]);
  });

  it('counts what other places keep, and asks why an earlier document is replaced', () => {
    expect(draft({}, { elsewhere: '700.01' })).toEqual([['places.0.amount', 'handedMoreThanThere']]);
    expect(draft({}, { replaced: ['150600'] })).toEqual([['reason', 'replaceReasonNeeded']]);
    expect(draft({ reason: '上级追加资金' }, { replaced: ['150600'] })).toEqual([]);
  });
});
