import { describe, expect, it } from '@jest/globals';
import type { LintFinding } from './lint';
import { nearestOf } from './nearest';
import { inFormOrder } from './order';
import { lintPack } from './sample-forms.fixture';
import { tallyOfFindings } from './tally';

const names = ['养护里程', '工程验收合格率', '按期完工率', '每公里养护成本', '沿线群众满意度'];
const subject = { projectName: '甲镇农村公路养护工程', names };
const candidate = (projectName: string, own: readonly string[]) => ({ projectName, names: own });

describe('the nearest of what an index brings up', () => {
  it('are compared exactly; other programmes come before the same one elsewhere, the most alike first', () => {
    const found = nearestOf(lintPack.lint, subject, [
      candidate('乙镇农村公路养护工程', names),
      candidate('草原防火隔离带', names.slice(0, 3)),
      candidate('口岸设施维修', names),
    ]);
    expect(found.map(({ projectName, sameProgramme }) => [projectName, sameProgramme])).toEqual([
      ['口岸设施维修', false],
      ['草原防火隔离带', false],
      ['乙镇农村公路养护工程', true],
    ]);
    expect(found[0]?.similarity).toBe(1);
    expect(found[1]?.similarity).toBeLessThan(1);
  });

  it('are few, and a programme of many places does not hide the one project that was copied', () => {
    const many = Array.from({ length: 50 }, (_, place) => candidate(`${place}镇农村公路养护工程`, names));
    const found = nearestOf(lintPack.lint, subject, [...many, candidate('口岸设施维修', names)]);
    expect(found).toHaveLength(10);
    expect(found[0]?.projectName).toBe('口岸设施维修');
  });
});

describe('findings', () => {
  const finding = (path: string, rule: LintFinding['rule'], severity: LintFinding['severity']): LintFinding => ({
    path,
    rule,
    severity,
    key: 'required',
    clause: '',
    row: null,
    fixes: [],
  });

  it('are counted by what they mean and by rule', () => {
    expect(tallyOfFindings([])).toEqual({});
    const found = [finding('a', 'L07', 'advise'), finding('b', 'L07', 'advise'), finding('c', 'L14', 'warn')];
    expect(tallyOfFindings(found)).toEqual({ advise: { L07: 2 }, warn: { L14: 1 } });
  });

  it('come in the order of the form, whoever found them', () => {
    const paths = ['planSteps', 'weights.output', 'indicators.10.name', 'indicators.2.unit', 'annualGoal', 'funds'];
    expect(inFormOrder(paths.map((path) => ({ path }))).map(({ path }) => path)).toEqual([
      'annualGoal',
      'indicators.2.unit',
      'indicators.10.name',
      'weights.output',
      'planSteps',
      'funds',
    ]);
  });
});
