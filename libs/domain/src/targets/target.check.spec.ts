import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fromWan } from '../money';
import { nm10hao } from '../rule-pack/shipped';
import type { IndicatorDirection } from '../rule-pack/indicator';
import type { IndicatorRow, PlanStep, TargetDraft, TargetFrame } from './target';
import { checkDraft, checkTarget, frozenIndicators } from './target.check';

const frame: TargetFrame = { year: 2026, startDate: '2026-01-01', endDate: '2026-12-31', yearFunds: '1000.00' };
const row = (
  id: string,
  level1: string,
  level2: string,
  weight: string,
  more: Partial<IndicatorRow> = {},
): IndicatorRow => ({
  id,
  period: 'annual',
  level1,
  level2,
  name: id,
  nature: 'positive',
  direction: 'ge',
  value: '1',
  standard: '',
  unit: '个',
  weight,
  basis: 'plan',
  note: '',
  ...more,
});
const step = (more: Partial<PlanStep> = {}): PlanStep => ({
  id: 's',
  name: '施工',
  method: '招标',
  funds: '1000.00',
  startDate: '2026-01-01',
  endDate: '2026-12-31',
  resources: '',
  responsible: '工程科',
  ...more,
});
const good: TargetDraft = {
  annualGoal: '完成',
  midtermGoal: '',
  indicators: [
    row('a', 'output', 'quantity', '50'),
    row('b', 'benefit', 'social', '30', {
      nature: 'qualitative',
      direction: null,
      value: null,
      standard: '明显',
      unit: '',
    }),
    row('c', 'satisfaction', 'service', '10'),
  ],
  planSteps: [step()],
};
const at = (draft: Partial<TargetDraft>, on: Partial<TargetFrame> = {}): string[] =>
  checkTarget(nm10hao, { ...good, ...draft }, { ...frame, ...on }).map(({ path, key }) => `${path} ${key}`);
/** The good form with its second row, the qualitative one, or its first row changed. */
const first = (more: Partial<IndicatorRow>) =>
  at({ indicators: [{ ...row('a', 'output', 'quantity', '50'), ...more }, ...good.indicators.slice(1)] });
const described = (more: Partial<IndicatorRow>) =>
  at({ indicators: good.indicators.map((each) => (each.id === 'b' ? { ...each, ...more } : each)) });

describe('a declaration', () => {
  it('has nothing wrong when everything is there', () => expect(at({})).toEqual([]));

  it('wants value, direction and unit of a figure', () => {
    expect(first({ value: null, direction: null, unit: ' ' })).toEqual([
      'indicators.0.direction required',
      'indicators.0.value required',
      'indicators.0.unit required',
    ]);
    expect(first({ value: '-1' })).toEqual(['indicators.0.value valueNegative']);
    expect(first({ value: '1e3' })).toEqual(['indicators.0.value notDecimal']);
  });

  it('wants a standard, and no figure, of a described state', () => {
    expect(described({ standard: '', value: '1', direction: 'ge' })).toEqual([
      'indicators.1.standard required',
      'indicators.1.value qualitativeWithValue',
      'indicators.1.direction qualitativeWithValue',
    ]);
  });

  it('wants nature, basis, place in the framework and a name of its own', () => {
    expect(first({ nature: null, basis: null })).toEqual([
      'indicators.0.nature required',
      'indicators.0.basis required',
    ]);
    expect(first({ level2: '' })).toEqual(['indicators.0.level2 required']);
    expect(first({ level2: 'social' })).toEqual(['indicators.0.level2 unknownLevel2']);
    expect(first({ name: 'c ' })).toEqual(['indicators.2.name nameRepeated']);
    expect(first({ name: 'ｃ\u3000' })).toEqual(['indicators.2.name nameRepeated']);
  });

  it('adds up as the rule pack says', () => {
    expect(first({ weight: '40' })).toEqual(['weights.output weightsOfLevel1', 'weights.total weightsTotal']);
    expect(at({ indicators: [] })).toEqual(['indicators indicatorsMissing']);
    expect(at({ indicators: good.indicators.slice(1) })).toContain('weights.output level1Missing');
  });

  it('finds an annual row at its place among mid-term rows', () => {
    const indicators = [
      row('m', 'output', 'quantity', '', { period: 'midterm', weight: null }),
      row('a', 'output', 'quantity', '0'),
      ...good.indicators.slice(1),
    ];
    expect(at({ indicators, midtermGoal: '三年完成' }, { endDate: '2028-12-31' })).toEqual([
      'indicators.1.weight weightNotPositive',
      'weights.output weightsOfLevel1',
      'weights.total weightsTotal',
    ]);
  });

  it('has a mid-term half exactly when the project runs over several years', () => {
    expect(at({}, { endDate: '2027-06-30' })).toEqual(['midtermGoal required', 'indicators midtermMissing']);
    const indicators = [...good.indicators, row('m', 'output', 'quantity', '5', { period: 'midterm' })];
    expect(at({ indicators, midtermGoal: 'x' })).toEqual([
      'midtermGoal midtermOfShortProject',
      'indicators midtermOfShortProject',
      'indicators.3.weight midtermWithWeight',
    ]);
  });

  it('plans within the project and within the money of the year', () => {
    expect(at({ planSteps: [] })).toEqual(['planSteps planMissing']);
    expect(at({ planSteps: [step({ startDate: '2026-05-02', endDate: '2026-05-01' })] })).toEqual([
      'planSteps.0.endDate dateOrder',
    ]);
    expect(at({ planSteps: [step({ startDate: '2025-12-31', endDate: '2027-01-01' })] })).toEqual([
      'planSteps.0.startDate stepOutsideProject',
      'planSteps.0.endDate stepOutsideProject',
    ]);
    expect(at({ planSteps: [step({ funds: '600.00' }), step({ id: 't', funds: '400.01' })] })).toEqual([
      'planSteps.1.funds planOverFunds',
    ]);
    expect(at({ planSteps: [step({ funds: null, method: '', responsible: '' })] })).toEqual([
      'planSteps.0.method required',
      'planSteps.0.funds required',
      'planSteps.0.responsible required',
    ]);
    expect(at({}, { yearFunds: '0' })).toEqual(['funds fundsMissing']);
  });

  it('knows each row by an id of its own', () => {
    expect(checkDraft({ ...good, indicators: [row('a', '', '', ''), row('a', '', '', '')] })).toEqual([
      { path: 'indicators.1.id', key: 'idRepeated', params: undefined },
    ]);
  });
});

type SampleRow = {
  l1: string;
  l2: string;
  l3: string;
  nature: 'POS' | 'REV' | 'QUAL';
  op: string;
  target: number | string;
  unit: string;
  weight: number;
};
type Sample = { id: string; year: number; budget: number; goal: string; rows: SampleRow[] };
const samples = JSON.parse(
  readFileSync(new URL('../../data/sample-projects.json', import.meta.url), 'utf8'),
) as Sample[];
const natures = { POS: 'positive', REV: 'reverse', QUAL: 'qualitative' } as const;

describe.each(samples.map((sample) => [sample.id, sample] as const))(
  'the indicators of sample project %s',
  (_, sample) => {
    it('can be declared as they were disclosed', () => {
      const { tree } = nm10hao;
      const indicators = sample.rows.map((each, index) => {
        const level1 = tree.find(({ name }) => name.zh === each.l1);
        const level2 = level1?.level2.find(({ name }) => name.zh === each.l2);
        const words = each.nature === 'QUAL';
        return row(String(index), level1?.key ?? '', level2?.key ?? '', String(each.weight), {
          name: each.l3,
          nature: natures[each.nature],
          direction: words ? null : (each.op.toLowerCase() as IndicatorDirection),
          value: words ? null : String(each.target),
          standard: words ? String(each.target) : '',
          unit: each.unit,
        });
      });
      const { year } = sample;
      const planSteps = [step({ funds: '0.00', startDate: `${year}-01-01`, endDate: `${year}-12-31` })];
      const draft = { annualGoal: sample.goal, midtermGoal: '', indicators, planSteps };
      expect(
        checkTarget(nm10hao, draft, {
          year,
          startDate: `${year}-01-01`,
          endDate: `${year}-12-31`,
          yearFunds: fromWan(sample.budget),
        }),
      ).toEqual([]);
      expect(frozenIndicators(indicators)).toHaveLength(sample.rows.length);
    });
  },
);
