import { describe, expect, it } from '@jest/globals';
import { gradesOf } from './grade';
import { gradeWith } from './grades.fixture';
import { nm10hao, shippedPack } from '../rule-pack/shipped';
import { evaluate } from './evaluate';
import { type FiledEvaluation, rescore } from './rescore';

const mof = shippedPack('mof-101hao-2021') ?? nm10hao;
const provincial = shippedPack('provincial-20-40-40') ?? nm10hao;

const form = {
  funds: { budget: '100.00', executed: '95.00' },
  rows: [
    { level1: 'output', nature: 'positive', direction: 'ge', target: '100', actual: '98', weight: '50' },
    {
      level1: 'benefit',
      nature: 'qualitative',
      direction: null,
      target: '有效',
      actual: '好',
      weight: '30',
      band: 'partial',
      enteredScore: '23.00',
    },
    { level1: 'satisfaction', nature: 'positive', direction: 'ge', target: '95', actual: '91', weight: '10' },
  ],
} as const;
const { rows, budgetScore, total, grade } = evaluate(nm10hao, form);
const filed: FiledEvaluation = {
  funds: form.funds,
  budgetScore,
  rows: form.rows.map((row, index) => ({ ...row, score: rows[index]?.score ?? null })),
  total: total ?? '',
  grade: grade ?? gradeWith('poor'),
};

describe('scoring again', () => {
  it('under the same pack changes nothing', () => {
    expect(rescore(nm10hao, filed)).toEqual({ total, grade, why: [], notes: [] });
  });

  it('under another says which parts gave and took, the largest first', () => {
    expect([total, grade]).toEqual(['91.08', gradeWith('excellent')]);
    expect(rescore(mof, filed)).toEqual({
      total: '87.00',
      grade: gradesOf(mof)[1],
      why: [
        { part: 'budget', before: '9.5', after: '7' },
        { part: 'benefit', before: '23', after: '21' },
        { part: 'satisfaction', before: '9.58', after: '10' },
      ],
      notes: [],
    });
  });

  it('finds the band of a given score among the bands of the other pack, and names rescaling as its own part', () => {
    const result = rescore(provincial, filed);
    expect(result.total).toBe('91.4363');
    expect(result.why.map(({ part }) => part)).toEqual(['budget', 'adjustment']);
  });

  it('says what keeps it from scoring', () => {
    const level = {
      ...filed,
      rows: filed.rows.map((row) => ({ ...row, band: null, enteredScore: null, score: null })),
    };
    expect(rescore(nm10hao, level)).toMatchObject({ total: null, grade: null, notes: [{ key: 'scoreMissing' }] });
  });

  it('says when a cap binds', () => {
    const pack = { ...nm10hao, caps: [{ clause: '本地做法', executionBelow: '0.96', maxTotal: '80' }] };
    expect(rescore(pack, filed)).toMatchObject({
      total: '80.00',
      why: [{ part: 'adjustment', before: '0', after: '-11.08' }],
      notes: [{ key: 'rescoreCapped' }],
    });
  });
});
