import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { f4Layout } from './f4';
import type { F4Data } from './f4-data';
import { f4Content, looseF4 } from './f4-fields';
import { f5Layout } from './f5';
import type { F5Data } from './f5-data';
import { f5Form, looseF5 } from './f5-fields';
import { withTotal } from './given-rows';
import { cellsOf } from './grid';
import { layOut } from './lay-out';
import type { FilledSheet } from './read-back';
import { anyF4, anyF5 } from './reported-forms.fixture';
import {
  described,
  entry,
  f4,
  f4From,
  f5,
  f5From,
  found,
  indicator,
  nothing,
  retyped,
  sheetsOf4,
  sheetsOf5,
} from './reported-samples.fixture';
import { resolveConflicts } from './resolve-conflicts';

describe('a form F4 or F5 that comes back', () => {
  it('as it went changes nothing, whatever it holds', () => {
    fc.assert(
      fc.property(anyF4, fc.constantFrom('zh' as const, 'en' as const), (data, language) => {
        const back = f4From(sheetsOf4(data, language), data, data, language);
        expect(found(back)).toEqual(nothing);
        expect(back.content).toEqual(looseF4(data));
        expect(f4Content(back.content).items).toEqual(data.items);
      }),
      { numRuns: 150 },
    );
    fc.assert(
      fc.property(anyF5, fc.constantFrom('zh' as const, 'en' as const), (data, language) => {
        const back = f5From(sheetsOf5(data, language), data, data, language);
        expect(found(back)).toEqual(nothing);
        expect(back.content).toEqual(looseF5(data));
      }),
      { numRuns: 150 },
    );
  });

  it('fills an empty one', () => {
    const open = { progress: '', expected: '', cause: null, causeNote: '', likelihood: null, measures: '' };
    const emptyF4 = {
      ...f4,
      funds: f4.funds.map((row) => ({ ...row, executed: null, expected: null })),
      items: f4.items.map(({ indicatorId }) => ({ indicatorId, ...open })),
    };
    expect(f4Content(f4From(sheetsOf4(f4), emptyF4).content)).toEqual({ funds: f4.funds, items: f4.items });
    const emptyF5 = {
      ...f5,
      goalCompletion: '',
      problems: '',
      measures: '',
      funds: f5.funds.map((row) => ({ ...row, executed: null })),
      items: f5.items.map((item) => ({ ...item, ...entry, actual: null })),
    };
    const { content } = f5From(sheetsOf5(f5), emptyF5);
    expect(f5Form(content)).toMatchObject({
      goalCompletion: '已完成',
      problems: '进度偏慢',
      funds: [{ source: 'fiscal', executed: '2931864.00' }],
      items: [
        { indicatorId: indicator.id, actual: '176', reason: '汛期影响', notApplicable: false },
        { indicatorId: described.id, actual: '有所改善', enteredScore: '35' },
      ],
    });
  });

  it('says what changed cell by cell, and of what both changed all three values', () => {
    const now = {
      ...f4,
      items: [{ ...(f4.items[0] as F4Data['items'][number]), measures: '他改的' }, ...f4.items.slice(1)],
    };
    const sheets = retyped(retyped(sheetsOf4(f4), '加快拨付', '我改的'), '资金晚到', '资金 8 月到位');
    expect(found(f4From(sheets, f4, now))).toEqual({
      ...nothing,
      changes: [['items', 'causeNote', '资金晚到', '资金 8 月到位']],
      conflicts: [['measures', '加快拨付', '我改的', '他改的']],
    });
  });

  it('takes a figure with its unit; a mark, two lines and an error are wrong at their cells and never another figure', () => {
    const read = (text: string) => found(f4From(retyped(sheetsOf4(f4), '97', text), f4));
    expect(read('１０２公里').changes).toEqual([['items', 'progress', '97', '102']]);
    expect(read('1,102').changes).toEqual([['items', 'progress', '97', '1102']]);
    expect(read('120①').wrong).toEqual([['figureMark', '120①']]);
    expect(read('90\n30').wrong).toEqual([['figureOnTwoLines', '90\n30']]);
    expect(read('0,125').wrong).toEqual([['figureComma', '0,125']]);
    expect(read('约100').wrong).toEqual([['notDecimal', '约100']]);
    const [sheet] = sheetsOf4(f4);
    const row = sheet?.rows.findIndex((cells) => cells.includes('97')) ?? 0;
    const facts = new Map([[`${row},${sheet?.rows[row]?.indexOf('97')}`, { wrong: 'cellError' as const }]]);
    expect(found(f4From(retyped([{ ...(sheet as FilledSheet), facts }], '97', '#DIV/0!'), f4)).wrong).toEqual([
      ['cellError', '#DIV/0!'],
    ]);
  });

  it('takes one tick in a row, and no words for it', () => {
    const [sheet] = sheetsOf4(f4) as [FilledSheet];
    const at = sheet.rows.findIndex((cells) => cells.includes('养护里程'));
    const put = (cells: Readonly<Record<number, string>>) => ({
      ...sheet,
      rows: sheet.rows.map((row, index) => (index === at ? row.map((text, column) => cells[column] ?? text) : row)),
    });
    expect(found(f4From([put({ 6: '', 8: '✓' })], f4)).changes).toEqual([['items', 'cause', 'funding', 'staff']]);
    expect(found(f4From([put({ 8: '√' })], f4)).wrong).toEqual([['importTickedTwice', '√']]);
    expect(found(f4From([put({ 6: '资金未到' })], f4)).wrong).toEqual([['importNoTick', '资金未到']]);
    expect(found(f4From([put({ 6: '' })], f4)).changes).toEqual([['items', 'cause', 'funding', null]]);
  });

  it('lets the total follow its parts; another sum that somebody typed is wrong', () => {
    const parts = retyped(sheetsOf4(f4), '153.17', '160');
    expect(found(f4From(parts, f4)).changes).toEqual([
      ['funds', 'executed', '1531700.00', '1600000.00'],
      ['funds', 'executed', '1631700.00', '1700000.00'],
    ]);
    expect(found(f4From(retyped(parts, '163.17', '170'), f4)).wrong).toEqual([]);
    expect(found(f4From(retyped(parts, '163.17', '163'), f4)).wrong).toEqual([['monitoringSum', '163']]);
    expect(found(f5From(retyped(sheetsOf5(f5), '293.1864', '300'), f5)).changes).toEqual([
      ['funds', 'executed', '2931864.00', '3000000.00'],
      ['funds', 'executed', '2931864.00', '3000000.00'],
    ]);
  });

  it('asks about a part that both changed, and never about the total of it', () => {
    const executed = { total: '2100000.00', fiscal: '2000000.00', other: '100000.00' };
    const now = { ...f4, funds: f4.funds.map((row) => ({ ...row, executed: executed[row.kind] })) };
    const both = retyped(retyped(sheetsOf4(f4), '153.17', '160'), '163.17', '170');
    const merged = f4From(both, f4, now);
    const { conflicts, content } = merged;
    expect(found(merged)).toEqual({
      ...nothing,
      conflicts: [['executed', '1531700.00', '1600000.00', '2000000.00']],
    });
    const taken = withTotal(
      resolveConflicts(
        content,
        conflicts.map((each) => ({ ...each, take: 'mine' as const })),
      ),
      ['executed'],
    );
    expect(f4Content(taken).funds.map(({ kind, executed }) => [kind, executed])).toEqual([
      ['total', '1700000.00'],
      ['fiscal', '1600000.00'],
      ['other', '100000.00'],
    ]);
    // A total that the file itself does not add up to is wrong, whoever else changed it.
    const lost = f4From(retyped(retyped(sheetsOf4(f4), '153.17', '160'), '163.17', '171'), f4, now);
    expect(lost.wrong.map(({ key, params }) => [key, params])).toEqual([['monitoringSum', { sum: '1700000.00' }]]);
    const f5Now = { ...f5, funds: f5.funds.map((row) => ({ ...row, executed: '2000000.00' })) };
    const f5Both = retyped(sheetsOf5(f5), '293.1864', '300');
    expect(found(f5From(f5Both, f5, f5Now)).conflicts).toEqual([
      ['executed', '2931864.00', '3000000.00', '2000000.00'],
    ]);
  });

  it('does not take what is approved or computed, and says so', () => {
    expect(found(f4From(retyped(sheetsOf4(f4), '≥180公里', '≥150公里'), f4)).passed).toEqual(['≥150公里']);
    expect(found(f5From(retyped(sheetsOf5(f5), '48.89', '50'), f5)).passed).toEqual(['50']);
  });

  it('says why it came back, and what the department sees otherwise, in the words of the form', () => {
    const said = { reason: '现场核实', by: '高娃', at: '2027-03-01T02:00:00Z' };
    const data: F5Data = {
      ...f5,
      opinions: [
        { ...said, path: 'funds.fiscal.executed', unitValue: '2931864.00', value: '2900000.00' },
        { ...said, path: `items.${indicator.id}.actual`, unitValue: '176', value: null },
        { ...said, path: `items.${indicator.id}.notApplicable`, unitValue: null, value: 'true' },
      ],
      opinionTotal: '88.58',
      returned: '请补充佐证',
    };
    const texts = (of: F5Data | F4Data): string[] =>
      cellsOf('cutoffMonth' in of ? layOut(f4Layout(of.causes), of, 'zh') : layOut(f5Layout, of, 'zh')).map(
        ({ text }) => text,
      );
    const printed = texts(data).join('|');
    for (const each of [
      '主管部门意见|内容|单位填报|部门意见|理由|意见人和日期',
      '当年财政拨款：全年执行数（B）|293.1864 万元|290.00 万元|现场核实|高娃，2027年3月1日',
      '养护里程：实际完成值|176|（空）|现场核实',
      '养护里程：是否适用|是|否|现场核实',
      '按部门意见的总分|88.58|退回原因|请补充佐证',
    ])
      expect(printed).toContain(each);
    expect(texts(f5).join('|')).not.toMatch(/主管部门意见|退回原因/);
    expect(texts({ ...f4, returned: '执行数有误' }).join('|')).toContain('退回原因|执行数有误');
    // Whatever was exported before these came, or after, is read back alike.
    for (const [file, now] of [
      [data, f5],
      [f5, data],
      [data, data],
    ] as const)
      expect(found(f5From(sheetsOf5(file), file, now))).toEqual(nothing);
  });
});
