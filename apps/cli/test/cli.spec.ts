import { beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildStale } from '../../../tools/build';

const folder = mkdtempSync(join(tmpdir(), 'chengxiao-cli-'));
const data = (name: string): string => join('libs/domain/data', name);

beforeAll(() => buildStale(['cli']));

/** Runs a program as it was built, as a script would: its answer, what it complains of, its exit code. */
function ask(program: string, ...args: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join('dist/apps/cli', `${program}.js`), ...args], {
    encoding: 'utf8',
  });
  return { answer: stdout ? (JSON.parse(stdout) as unknown) : null, errors: stderr, code: status };
}

/** A file with this content. */
function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

type Scored = {
  id: string;
  budgetScore: string;
  total: string;
  grade: string;
  rows: { score: string; explanation: object }[];
};
type Stated = { id: string; total: number; grade: string; budgetScore: number; rows: { score: number }[] };
const samples = JSON.parse(readFileSync(data('sample-projects.json'), 'utf8')) as Stated[];

describe('score', () => {
  it('gives every sample project the scores of its file, to the cent, with an explanation for each', () => {
    const { answer, code } = ask('score', data('sample-projects.json'));
    expect(code).toBe(0);
    for (const [index, scored] of (answer as Scored[]).entries()) {
      const stated = samples[index];
      expect([scored.id, scored.budgetScore, scored.total, scored.grade]).toEqual([
        stated?.id,
        stated?.budgetScore.toFixed(2),
        stated?.total.toFixed(2),
        stated?.grade,
      ]);
      expect(scored.rows.map(({ score }) => score)).toEqual(stated?.rows.map(({ score }) => score.toFixed(2)));
      expect(scored.rows.every(({ explanation }) => 'formula' in explanation)).toBe(true);
    }
  });

  it('takes one project as well, under another pack by its id or in a file', () => {
    const one = file('one.json', samples[6]);
    expect(ask('score', one, '--pack', 'mof-101hao-2021').answer).toMatchObject({
      id: 'D10',
      total: '87.00',
      grade: '良',
    });
    const pack = JSON.parse(readFileSync(data('rule-packs/mof-101hao-2021.json'), 'utf8')) as object;
    expect(ask('score', one, '--pack', file('pack.json', { ...pack, id: 'own' })).answer).toMatchObject({
      pack: { id: 'own' },
    });
  });

  it('refuses weights that do not make 100 with those of budget execution, and does not scale them', () => {
    const { code, errors } = ask('score', file('one.json', samples[6]), '--pack', 'provincial-20-40-40');
    expect(code).toBe(2);
    expect(errors).toMatch(/rows.*110.*100/);
  });

  it('does not read the scores of rows that are computed', () => {
    const [first] = samples;
    const rows = first?.rows.map((row) => ({ ...row, score: row.score === 30 ? 30 : 1 }));
    expect(ask('score', file('claimed.json', { ...first, rows })).answer).toMatchObject({ total: '100.00' });
  });

  it('names the place of what is wrong and ends with 2', () => {
    const row = { l1: '产出指标', nature: 'POS', op: 'GE', target: 1, weight: 90, actual: 'abc' };
    const wrong = ask('score', file('wrong.json', [{ id: 'x', budget: 0, exec: 2, rows: [row] }]));
    expect(wrong).toMatchObject({ answer: null, code: 2 });
    expect(wrong.errors).toContain('[0].rows[0].actual: 应为数字');
    expect(wrong.errors).toContain('[0].exec: 全年预算数为 0');
    expect(ask('score', file('shape.json', { id: 'x', budget: 1, rows: [] })).errors).toMatch(
      /shape\.json: exec: .*\n.*rows: /,
    );
    expect(ask('score', file('broken.json', '{')).code).toBe(2);
    expect(ask('score', '/nowhere.json').code).toBe(2);
    expect(ask('score').code).toBe(2);
    expect(ask('score', data('sample-projects.json'), '--pack', 'none').errors).toContain('no such pack');
    expect(ask('score', data('sample-projects.json'), '--pack', file('bad.json', { id: 1 })).errors).toContain(
      'bad.json: ',
    );
  });
});

describe('score:golden', () => {
  it('prints the cases that differ and ends with 1', () => {
    expect(ask('score-golden', data('scoring-golden.json'))).toEqual({ answer: [], errors: '', code: 0 });
    const entries = [{ rule: 'POSITIVE', input: { target: 80, actual: 62, weight: 15 }, expected: '11.62' }];
    expect(ask('score-golden', file('golden.json', entries))).toMatchObject({ answer: [{ actual: '11.63' }], code: 1 });
    expect(ask('score-golden', file('odd.json', [{ rule: 'GUESS' }]))).toMatchObject({ answer: null, code: 2 });
  });
});

describe('score:claims', () => {
  it('recomputes what units claimed and ends with 1 where the file states something else', () => {
    expect(ask('score-claims', data('disclosed-self-scores.json'))).toMatchObject({
      answer: { differing: 0 },
      code: 0,
    });
    const claims = JSON.parse(readFileSync(data('disclosed-self-scores.json'), 'utf8')) as { recomputed: number }[];
    const [first, ...rest] = claims;
    const changed = file('claims.json', [{ ...first, recomputed: 4 }, ...rest]);
    expect(ask('score-claims', changed)).toMatchObject({ answer: { differing: 1 }, code: 1 });
  });
});

type Linted = {
  id: string;
  pack: object;
  blocking: number;
  findings: Record<string, unknown>[];
};

describe('lint-targets', () => {
  const [first] = samples as unknown as { rows: object[] }[];

  it('tells the contradiction in D01 at its row, with a fix, and blocks no other declaration', () => {
    const { answer, code } = ask('lint-targets', data('sample-projects.json'));
    expect(code).toBe(0);
    const linted = answer as Linted[];
    const blocked = linted.flatMap(({ id, blocking, findings }) =>
      findings.filter(({ severity }) => severity === 'block').map(({ rule, place }) => [id, rule, place, blocking]),
    );
    expect(blocked).toEqual([['D01', 'L01', '[0].rows[1].op', 1]]);
    expect(linted[0]?.findings.find(({ severity }) => severity === 'block')).toEqual({
      rule: 'L01',
      severity: 'block',
      title: { zh: '性质与方向矛盾', en: 'Nature against direction' },
      message: {
        zh: '指标性质为“正向”，指标方向却为“小于等于”，两者矛盾，请改正其中一项',
        en: expect.stringContaining('contradict'),
      },
      path: 'indicators.1.direction',
      place: '[0].rows[1].op',
      row: 1,
      cell: 'op',
      clause: '财预〔2015〕88号',
      fixes: [
        { label: expect.anything(), changes: [{ path: 'indicators.1.direction', value: 'ge' }] },
        { label: expect.anything(), changes: [{ path: 'indicators.1.nature', value: 'reverse' }] },
      ],
    });
  });

  it('examines what was reached as well, and only claims what the file states', () => {
    const rows = first?.rows as Record<string, unknown>[];
    const scored = rows.map((row, index) => (index === 0 ? { ...row, score: 5 } : row));
    const rules = (change: object) =>
      (ask('lint-targets', file('one.json', { ...first, ...change })).answer as Linted).findings.map(
        ({ rule, place }) => `${String(rule)} ${String(place)}`,
      );
    expect(rules({}).filter((each) => each.startsWith('S'))).toEqual([]);
    expect(rules({ rows: scored, total: 97, rulePack: '' })).toEqual(
      expect.arrayContaining(['S01 rows[0].score', 'S01 total', 'S04 rulePack']),
    );
    expect(rules({ budget: 3 })).toContain('L05 budget');
    const planned = rows.map(({ actual: _actual, ...row }) => row);
    expect(rules({ rows: planned, total: 97 }).filter((each) => each.startsWith('S'))).toEqual([]);
  });

  it('names every place of wrong input and ends with 2', () => {
    const rows = [
      { ...first?.rows[0], l1: '产出' },
      { ...first?.rows[1], op: 'OVER' },
    ];
    const shape = ask('lint-targets', file('shape.json', [{ ...first, rows, budget: -1 }]));
    expect(shape).toMatchObject({ answer: null, code: 2 });
    expect(shape.errors).toMatch(/shape\.json: \[0\]\.budget: .*\n.*\[0\]\.rows\[1\]\.op: /);
    const unknown = ask('lint-targets', file('unknown.json', [{ ...first, rows: [rows[0], rows[0]] }]));
    expect(unknown).toMatchObject({ answer: null, code: 2 });
    expect(unknown.errors).toMatch(/\[0\]\.rows\[0\]\.l1: .*\n.*\[0\]\.rows\[1\]\.l1: /);
    expect(ask('lint-targets', file('broken.json', '{')).code).toBe(2);
    expect(ask('lint-targets').code).toBe(2);
  });
});
