import { nm10hao, openCells, type TargetFrame, targetHeadFields } from '@chengxiao/domain';
import { describe, expect, it } from '@jest/globals';
import { lintForm } from '../findings/lint-form';
import { emptyIndicator, emptyStep, malformedOf, onScreen, toDraft, type TargetForm, withIds } from './target-form';

const row = {
  ...emptyIndicator(),
  level1: 'output',
  level2: 'quantity',
  name: '里程',
  nature: 'positive',
  direction: 'ge',
  value: '1',
  unit: '公里',
  weight: '50',
  basis: 'plan',
};
const step = {
  ...emptyStep(),
  name: '施工',
  method: '招标',
  funds: '1.00',
  startDate: '2026-01-01',
  endDate: '2026-02-01',
  responsible: '工程科',
};
const form: TargetForm = {
  ...openCells(targetHeadFields),
  annualGoal: '完成',
  midtermGoal: '三年完成',
  annual: [emptyIndicator(), row],
  midterm: [{ ...row, id: 'm', weight: '' }],
  planSteps: [emptyStep(), step],
  confirmed: [],
};
const frame: TargetFrame = { year: 2026, startDate: '2026-01-01', endDate: '2028-12-31', yearFunds: '100.00' };

describe('the form of a target', () => {
  it('leaves out rows that nobody filled in, and sends open cells as null', () => {
    const { draft, indicators, planSteps } = toDraft(form);
    expect(indicators).toEqual(['annual.1', 'midterm.0']);
    expect(planSteps).toEqual(['planSteps.1']);
    expect(draft.indicators.map(({ period, weight }) => [period, weight])).toEqual([
      ['annual', '50'],
      ['midterm', null],
    ]);
  });

  it('finds the cell on the screen that the server names', () => {
    const sent = toDraft(form);
    expect(onScreen('indicators.0.weight', sent)).toBe('annual.1.weight');
    expect(onScreen('input.indicators.1.name', sent)).toBe('midterm.0.name');
    expect(onScreen('planSteps.0.endDate', sent)).toBe('planSteps.1.endDate');
    expect(onScreen('weights.output', sent)).toBe('weights.output');
  });

  it('says what keeps it from being submitted, and what even a draft cannot keep', () => {
    const broken = {
      ...form,
      annual: [{ ...row, unit: '', weight: '五' }],
      planSteps: [{ ...step, endDate: '2029-01-01', funds: 'x' }],
    };
    const place = { divisionCode: '150600', functionCode: '2140106' };
    const lintInput = { pack: nm10hao, frame, projectName: '公路', funds: [], context: {}, place, carried: null };
    const { checks, findings } = lintForm(lintInput, broken);
    expect(checks.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['planSteps.0.endDate', 'planSteps.0.funds']),
    );
    expect(findings.map(({ rule, path }) => `${rule} ${path}`)).toEqual(
      expect.arrayContaining(['L13 annual.0.unit', 'L12 annual.0.weight', 'L11 annual', 'L12 weights.output']),
    );
    const [places, found] = [checks, findings].map((list) => new Set(list.map(({ path }) => path)));
    expect(places?.has('annual.0.unit') && found?.has('annual.0.unit')).toBe(false);
    expect(malformedOf(broken).map(({ path }) => path)).toEqual(['annual.0.weight', 'planSteps.0.funds']);
  });

  it('gives saved rows their ids, so that they stay the same rows', () => {
    const saved = { indicators: [{ id: 'a' }, { id: 'm' }], planSteps: [{ id: 's' }] };
    const named = withIds(form, form, toDraft(form), saved);
    expect([named.annual.map(({ id }) => id), named.midterm[0]?.id, named.planSteps[1]?.id]).toEqual([
      ['', 'a'],
      'm',
      's',
    ]);
    const typed = { ...form, annualGoal: '完成，并验收', annual: [row, ...form.annual] };
    expect(withIds(typed, form, toDraft(form), saved)).toEqual({ ...typed, planSteps: named.planSteps });
  });
});
