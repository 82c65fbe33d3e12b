import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { D, sum } from '../money';
import { basisOn, checkBudgetReply, type RepliedProject } from '../approvals/budget-reply';
import { defaultSections } from '../rule-pack/default-sections';
import { cellsOf, printableWidth, rowsOf } from './grid';
import { layOut } from './lay-out';
import { type ReplyData, replyLayout } from './reply';

const project = (no: number, amount: string): RepliedProject => ({
  projectId: `p${no}`,
  versionId: `v${no}`,
  versionNo: 1,
  projectCode: `15000026T${no}`,
  amount,
  projectName: `农村公路养护${no}`,
  annualGoal: `完成养护${no}公里`,
});
const letter = (fields: Partial<ReplyData> = {}): ReplyData => ({
  year: 2026,
  department: '水利厅',
  issuer: '财政厅',
  approvedOn: '2026-01-20',
  approvalNo: '人大〔2026〕3号',
  documentNo: '财预〔2026〕12号',
  issuedOn: '2026-02-03',
  annexes: 2,
  projects: [project(1, '1005000.00'), project(2, '200000.50')],
  ...fields,
});
const textsOf = (data: ReplyData, language: 'zh' | 'en' = 'zh') =>
  cellsOf(layOut(replyLayout, data, language)).map(({ text }) => text);

describe('the letter of a reply', () => {
  it('says to whom, on what ground, which targets, by whom and when', () => {
    const [part] = layOut(replyLayout, letter(), 'zh').parts;
    expect(part).toMatchObject({ title: '关于批复水利厅2026年度预算绩效目标的通知', subtitle: '财预〔2026〕12号' });
    const texts = textsOf(letter());
    expect(texts[0]).toBe('水利厅：');
    for (const ground of ['2026年1月20日', '人大〔2026〕3号', '内政办发〔2014〕70号', '四（一）3', '120.50005万元'])
      expect(texts[1]).toContain(ground);
    expect(texts).toEqual(
      expect.arrayContaining(['1', '15000026T1', '农村公路养护1', '100.50', '完成养护1公里', '120.50005', '20.00005']),
    );
    expect(texts.slice(-2)).toEqual(['财政厅', '2026年2月3日']);
  });

  it('cites the provisions the rules named for its day, and as before where it was issued before they did', () => {
    const { basis } = defaultSections.reply;
    const regulation = '《内蒙古自治区预算绩效管理条例》第十七条';
    const opinion = '内政办发〔2014〕70号文件四（一）3“绩效目标批复”';
    expect(basisOn('2024-10-31', basis)).toEqual([opinion]);
    expect(basisOn('2024-11-01', basis)).toEqual([regulation, opinion]);
    expect(textsOf(letter({ basis: [regulation, opinion] }))[1]).toContain(`根据${regulation}、${opinion}的规定`);
    expect(textsOf(letter())[1]).toContain(`根据${opinion}的规定`);
    expect(textsOf(letter({ basis: [regulation, opinion] }), 'en')[1]).toContain(`Under ${regulation} and ${opinion}`);
  });

  it('names the annex only when there is one', () => {
    expect(textsOf(letter()).join()).toContain('附件：项目支出绩效目标申报表（2份）');
    expect(textsOf(letter({ annexes: 0 })).join()).not.toContain('附件');
    expect(textsOf(letter(), 'en').join()).toContain('Annex');
  });

  it('says where it is an extract, and whose', () => {
    const extract = letter({ extractFor: '灌溉中心', projects: [project(1, '1005000.00')] });
    const [part] = layOut(replyLayout, extract, 'zh').parts;
    expect(part?.title).toBe('关于批复水利厅2026年度预算绩效目标的通知（摘录）');
    expect(textsOf(extract)[1]).toContain('其中灌溉中心申报的2026年度1个项目的预算绩效目标如下，金额合计100.50万元。');
    expect(textsOf(extract, 'en')[1]).toContain('Of them, 灌溉中心 declared the following: projects 1,');
  });

  it('draws lines around the table only, and fills the paper', () => {
    const [part] = layOut(replyLayout, letter(), 'zh').parts;
    expect(part?.sections.map(({ prose = false }) => prose)).toEqual([true, false, true]);
    expect(part?.widths.reduce((all, each) => all + each, 0)).toBe(printableWidth.portrait);
  });

  it('lists every project once and adds them up, whatever they are', () => {
    const amounts = fc.array(
      fc.bigInt({ min: 0n, max: 10n ** 12n }).map((fen) => new D(fen.toString()).div(100).toFixed(2)),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(amounts, (list) => {
        const projects = list.map((amount, index) => project(index, amount));
        const table = layOut(replyLayout, letter({ projects }), 'zh').parts[0]?.sections[1]?.rows ?? [];
        const values = table.slice(1).map(({ cells }) => cells.map(({ value }) => value));
        expect(values.slice(0, -1).map((row) => row[1])).toEqual(projects.map(({ projectCode }) => projectCode));
        expect(new D(values.at(-1)?.[1] ?? 'NaN').times(10_000).equals(sum(list))).toBe(true);
      }),
    );
  });

  it('keeps its rows whole', () => {
    for (const part of layOut(replyLayout, letter(), 'zh').parts)
      for (const { cells } of rowsOf(part)) expect(cells.reduce((all, { colSpan }) => all + colSpan, 0)).toBe(5);
  });
});

describe('number and date of a reply', () => {
  const check = (documentNo: string, issuedOn: string) =>
    checkBudgetReply({ documentNo, issuedOn }, { approvedOn: '2026-01-20' }, '2026-03-01').map(({ path, key }) => [
      path,
      key,
    ]);

  it('has a number, and a date between the approval and today', () => {
    expect(check('财预〔2026〕12号', '2026-01-20')).toEqual([]);
    expect(check('财预〔2026〕12号', '2026-03-01')).toEqual([]);
    expect(check('财预〔2026〕12号', '2026-01-19')).toEqual([['issuedOn', 'replyBeforeApproval']]);
    expect(check('财预〔2026〕12号', '2026-03-02')).toEqual([['issuedOn', 'replyInFuture']]);
    expect(check('', '2026-02-30')).toEqual([
      ['documentNo', 'required'],
      ['issuedOn', 'notDate'],
    ]);
  });
});
