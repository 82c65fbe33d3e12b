import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { say } from '../messages';
import { indicatorDirections, indicatorNatures } from '../rule-pack/indicator';
import { nm10hao } from '../rule-pack/shipped';
import { type LightInput, type LightRow, executionFloor, lightOf, likelihoods, lights } from './light';

const row = (over: Partial<LightRow> = {}): LightRow => ({
  name: '养护工程里程',
  level2: 'quantity',
  nature: 'positive',
  direction: 'ge',
  target: '180',
  weight: '20',
  value: '108',
  forecast: '180',
  likelihood: 'certain',
  ...over,
});
const input = (over: Partial<LightInput> = {}): LightInput => ({
  cutoffMonth: 7,
  budget: '1000.00',
  executed: '600.00',
  rows: [row()],
  ...over,
});
const keys = (of: LightInput): string[] => lightOf(nm10hao, of).reasons.map(({ key }) => key);
const light = (of: LightInput): string => lightOf(nm10hao, of).light;

describe('the light', () => {
  it('is green, and says why, when both sides move together', () => {
    const result = lightOf(nm10hao, input());
    expect(result).toMatchObject({ light: 'green', toGreen: [], budgetProgress: '0.6000', goalProgress: '0.6000' });
    expect(result.reasons).toMatchObject([{ key: 'lightOnTrack', clause: nm10hao.monitoring.clause }]);
  });

  it('counts the forecast of every indicator, whatever is said to be certain', () => {
    const seven = Array.from({ length: 7 }, (_, n) => row({ name: `指标${n}`, forecast: '150' }));
    expect(light(input({ rows: seven }))).toBe('yellow');
    expect(keys(input({ rows: seven }))).toEqual(seven.map(() => 'lightForecastCertain'));
    expect(keys(input({ rows: [row({ forecast: '150', likelihood: null })] }))).toEqual(['lightForecastMissed']);
    expect(keys(input({ rows: [row({ forecast: '150', likelihood: 'possible' })] }))).toEqual(['lightPossible']);
    expect(light(input({ executed: '399.99', rows: [row({ value: '72', forecast: '150' })] }))).toBe('red');
    for (const forecast of ['180', '200', '预计全部完成', '', null])
      expect(keys(input({ rows: [row({ forecast })] }))).toEqual(['lightOnTrack']);
  });

  it('judges a forecast from the side of its row', () => {
    const one = (over: Partial<LightRow>) => keys(input({ rows: [row({ level2: 'cost', value: null, ...over })] }));
    const limit = { nature: 'reverse', target: '300' } as const;
    expect(one({ ...limit, direction: 'le', forecast: '301' })).toEqual(['lightForecastCertain']);
    expect(one({ ...limit, direction: 'eq', forecast: '301' })).toEqual(['lightForecastCertain']);
    expect(one({ ...limit, direction: 'eq', forecast: '250' })).toEqual(['lightOnTrack']);
    expect(one({ direction: 'eq', target: '0', forecast: '1' })).toEqual(['lightForecastCertain']);
    expect(one({ nature: 'qualitative', direction: null, target: null, forecast: '1' })).toEqual(['lightOnTrack']);
  });

  it('turns yellow below the floor of the month and says how much to spend', () => {
    const slow = lightOf(nm10hao, input({ executed: '399.99', rows: [row({ value: '72' })] }));
    expect(slow.light).toBe('yellow');
    expect(slow.reasons.map((reason) => say(reason, 'zh'))).toEqual(['截至 7 月预算执行率 39.99%，低于 40%']);
    expect(slow.toGreen.map((remedy) => say(remedy, 'en'))).toEqual([
      'Spend 0.000001 × 10,000 yuan more, so that execution reaches 40%',
    ]);
  });

  it('knows the floor of every month', () => {
    expect([1, 3, 4, 5, 6, 7, 8, 9, 10, 12].map((month) => executionFloor(nm10hao, month))).toEqual([
      null,
      null,
      '0.25',
      '0.25',
      '0.4',
      '0.4',
      '0.6',
      '0.6',
      '0.8',
      '0.8',
    ]);
  });

  it('turns yellow when goal and budget are more than ten points apart, either way', () => {
    expect(keys(input({ rows: [row({ value: '90' })] }))).toEqual(['lightOnTrack']);
    const behind = input({ rows: [row({ value: '89' })] });
    expect([light(behind), ...keys(behind)]).toEqual(['yellow', 'lightGap']);
    expect(lightOf(nm10hao, behind).toGreen).toMatchObject([{ key: 'greenByGoal', params: { needed: '50' } }]);
    expect(lightOf(nm10hao, input({ rows: [row({ value: '180' })] })).toGreen).toMatchObject([
      { key: 'greenByPace', params: { needed: '90' } },
    ]);
  });

  it('turns red by two kinds of warnings', () => {
    const both = input({ executed: '300', rows: [row({ value: '10' })] });
    expect([light(both), ...keys(both)]).toEqual(['red', 'lightExecutionLow', 'lightGap']);
  });

  it('turns yellow by a possible and red by an impossible indicator, and names its row', () => {
    expect(light(input({ rows: [row(), row({ level2: 'quality', likelihood: 'possible' })] }))).toBe('yellow');
    const hopeless = lightOf(nm10hao, input({ rows: [row(), row({ level2: 'quality', likelihood: 'impossible' })] }));
    expect(hopeless).toMatchObject({
      light: 'red',
      reasons: [{ key: 'lightImpossible', row: 1 }],
      toGreen: [{ key: 'greenByCertainty' }],
    });
  });

  it('takes a limit as a shortfall only once it is exceeded', () => {
    const cost = row({
      level2: 'cost',
      nature: 'reverse',
      direction: 'le',
      target: '17.3',
      value: '2',
      forecast: '17',
    });
    expect(light(input({ rows: [row(), cost] }))).toBe('green');
    expect(keys(input({ rows: [row(), { ...cost, value: '17.4' }] }))).toEqual(['lightLimitExceeded']);
  });

  it('leaves rates and rows without a value out of the goal progress', () => {
    const rows = [row(), row({ level2: 'quality', target: '100', value: '100' }), row({ value: null })];
    expect(lightOf(nm10hao, input({ rows })).goalProgress).toBe('0.6000');
    expect(lightOf(nm10hao, input({ rows: [] })).goalProgress).toBeNull();
  });

  it('warns of money spent without a budget and stays quiet where there is neither', () => {
    expect(keys(input({ budget: '0', executed: '5' }))).toEqual(['lightSpentWithoutBudget']);
    expect(light(input({ budget: '0', executed: '0' }))).toBe('green');
  });

  const odd = fc.oneof(fc.integer().map(String), fc.string(), fc.constantFrom('', 'NaN', '999999999999', '0', '-1'));
  const oddInput = fc.record({
    cutoffMonth: fc.integer({ min: -1, max: 14 }),
    budget: odd,
    executed: odd,
    rows: fc.array(
      fc.record({
        name: fc.string(),
        level2: fc.constantFrom('quantity', 'cost', 'social'),
        nature: fc.constantFrom(...indicatorNatures),
        direction: fc.option(fc.constantFrom(...indicatorDirections)),
        target: fc.option(odd),
        weight: odd,
        value: fc.option(odd),
        forecast: fc.option(odd),
        likelihood: fc.option(fc.constantFrom(...likelihoods)),
      }),
      { maxLength: 6 },
    ),
  });

  it('never throws, and is green exactly when there is nothing to mend', () => {
    fc.assert(
      fc.property(oddInput, (any) => {
        const result = lightOf(nm10hao, any);
        expect(lights).toContain(result.light);
        expect(result.toGreen.length === 0).toBe(result.light === 'green');
        expect([result.budgetProgress, result.goalProgress].join()).not.toMatch(/NaN|Infinity/);
      }),
    );
  });
});
