import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { D } from '../money';
import { breakDown, breakDownMoney } from './breakdown';
import { cascade, type CascadeLink } from './cascade';
import type { Part } from './roll-up';
import { farmland, figures, rate, rowOf, satisfaction } from './transfer.fixture';

const part = (place: string, cells: Partial<Part>): Part => ({ place, at: '2026-03-01', ...figures(cells) });

describe('what is broken down', () => {
  it.each([
    ['nothing yet', [], 'nothing', '100', '0', []],
    ['a part', [part('a', { value: '60' }), part('b', {})], 'partly', '40', '0', ['b']],
    ['all of it', [part('a', { value: '60' }), part('b', { value: '40' })], 'whole', '0', '0', []],
    ['all of it, but a place got nothing', [part('a', { value: '100' }), part('b', {})], 'partly', '0', '0', ['b']],
    ['too much', [part('a', { value: '60' }), part('b', { value: '40.5' })], 'tooMuch', '0', '0.5', []],
  ] as const)('of a sum: %s', (_, parts, state, open, excess, uncovered) => {
    expect(breakDown(farmland, figures({ value: '100' }), parts)).toMatchObject({ state, open, excess, uncovered });
  });

  it('of a mean is measured by its base, and its value must still be reached', () => {
    const above = figures({ value: '90', base: '1000' });
    const parts = [part('a', { value: '92', base: '600' }), part('b', { value: '85', base: '400' })];
    expect(breakDown(satisfaction, above, parts.slice(0, 1))).toMatchObject({ state: 'partly', open: '400' });
    expect(breakDown(satisfaction, above, parts)).toMatchObject({ state: 'short', open: '0', handedDown: '89.2' });
    const better = [...parts.slice(0, 1), part('b', { value: '87', base: '400' })];
    expect(breakDown(satisfaction, above, better)).toMatchObject({ state: 'whole', handedDown: '90' });
  });

  it('of a ratio is measured by its denominator', () => {
    const above = figures({ value: '95', numerator: '190', denominator: '200' });
    const parts = [
      part('a', { numerator: '96', denominator: '100' }),
      part('b', { numerator: '40', denominator: '60' }),
    ];
    expect(breakDown(rate, above, parts)).toMatchObject({ state: 'partly', open: '40', handedDown: '85' });
  });

  it.each([
    ['max', 'ge', '40', 'tooMuch', '10'],
    ['last', 'ge', '40', 'tooMuch', '10'],
    ['min', 'le', '40', 'tooMuch', '10'],
    ['max', 'ge', '30', 'whole', '0'],
    ['max', 'ge', '20', 'short', '0'],
  ] as const)('of the %s, %s 30: %s is %s', (aggregation, direction, value, state, excess) => {
    const row = rowOf({ aggregation, direction, value: '30' });
    expect(breakDown(row, figures({ value: '30' }), [part('a', { value })])).toMatchObject({ state, excess });
  });

  it('of a rate may be better than asked', () => {
    const best = rowOf({ aggregation: 'min', name: '项目验收合格率', unit: '%', value: '90' });
    const parts = [part('a', { value: '95' })];
    expect(breakDown(best, figures({ value: '90' }), parts)).toMatchObject({ state: 'whole', excess: null });
    const capped = { ...best, direction: 'le' as const };
    expect(breakDown(capped, figures({ value: '90' }), parts)).toMatchObject({ state: 'tooMuch', excess: '5' });
  });

  it('is a matter of each place where nothing is rolled up', () => {
    const separate = rowOf({ aggregation: 'none', value: null, standard: '明显改善' });
    expect(breakDown(separate, figures({}), [part('a', {})])).toMatchObject({ state: 'separate', handedDown: null });
    expect(breakDown(separate, figures({}), [])).toMatchObject({ state: 'nothing' });
  });

  it('and what is open or too much add up to what stands above', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 10_000 }).map(String), { maxLength: 8 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50_000 }).map(String), amounts, (above, below) => {
        const { handedDown, open, excess } = breakDownMoney(above, below);
        expect(
          new D(handedDown ?? 0)
            .plus(open ?? 0)
            .minus(excess ?? 0)
            .eq(above),
        ).toBe(true);
        expect(new D(open ?? 0).times(excess ?? 0).isZero()).toBe(true);
      }),
    );
  });
});

describe('the cascade', () => {
  const link = (placeCode: string, from: string, amount: string, value: string): CascadeLink => ({
    placeCode,
    placeName: placeCode,
    from,
    amount,
    at: '2026-03-01',
    level: from === '150000' ? 'league' : 'banner',
    figures: [{ indicatorId: farmland.id, ...figures({ value }) }],
  });
  const region = {
    placeCode: '150000',
    placeName: '内蒙古自治区',
    level: 'region' as const,
    amount: '1000.00',
    figures: [{ indicatorId: farmland.id, ...figures({ value: '100' }) }],
  };
  const links = [
    link('150800', '150000', '600.00', '60'),
    link('150700', '150000', '300.00', '30'),
    link('150821', '150800', '200.00', '25'),
    link('150824', '150800', '300.00', '30'),
  ];

  it('shows every place in the order of the tree, with what it has, handed down and is open', () => {
    const places = cascade([farmland], region, links);
    expect(places.map(({ placeCode, depth, from }) => [placeCode, depth, from])).toEqual([
      ['150000', 0, null],
      ['150800', 1, '150000'],
      ['150821', 2, '150800'],
      ['150824', 2, '150800'],
      ['150700', 1, '150000'],
    ]);
    expect(places.map(({ money }) => [money.open, money.state])).toEqual([
      ['100.00', 'partly'],
      ['100.00', 'partly'],
      ['200.00', null],
      ['300.00', null],
      ['300.00', 'nothing'],
    ]);
  });

  it('tells what was handed down from what the ends give together', () => {
    const [top, league, banner, , silent] = cascade([farmland], region, links).map(({ cells }) => cells[0]);
    expect(top).toMatchObject({ value: '100', handedDown: '90', rolledUp: '85', open: '10', state: 'partly' });
    expect(league).toMatchObject({ value: '60', handedDown: '55', rolledUp: '55', open: '5', state: 'partly' });
    expect(banner).toMatchObject({ value: '25', rolledUp: null, state: null });
    expect(silent).toMatchObject({ value: '30', handedDown: null, rolledUp: null, state: 'nothing' });
  });

  it('takes as the last what was handed to an end last, not what its league was handed last', () => {
    const last = rowOf({ aggregation: 'last', unit: '个', name: '试点个数' });
    const on = (each: CascadeLink | undefined, at: string): CascadeLink => ({ ...(each as CascadeLink), at });
    const dated = [on(links[0], '2026-03-01'), on(links[1], '2026-05-01'), on(links[2], '2026-06-01')];
    expect(cascade([last], region, dated)[0]?.cells[0]).toMatchObject({ handedDown: '30', rolledUp: '25' });
  });

  it('weighs a mean by value and base alone, whatever else stands in its cells', () => {
    const stray = (placeCode: string, value: string, base: string): CascadeLink => ({
      placeCode,
      placeName: placeCode,
      level: 'league',
      from: '150000',
      amount: '1.00',
      at: '2026-03-01',
      figures: [{ indicatorId: satisfaction.id, ...figures({ value, base, numerator: '1', denominator: '1' }) }],
    });
    const [top] = cascade([satisfaction], region, [stray('150800', '90', '300'), stray('150700', '96', '100')]);
    expect(top?.cells[0]).toMatchObject({ handedDown: '91.5', rolledUp: '91.5' });
  });

  it('knows only its own branch where it begins at a league', () => {
    const root = links[0];
    if (!root) throw new Error('no league');
    const own = links.filter(({ from }) => from === '150800');
    expect(cascade([farmland], root, own).map(({ placeCode }) => placeCode)).toEqual(['150800', '150821', '150824']);
  });
});
