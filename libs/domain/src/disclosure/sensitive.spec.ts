import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { published } from './published.fixture';
import type { PublishedProject } from './publication';
import {
  checkHandled,
  decidedPlaces,
  findSensitive,
  maskText,
  redact,
  sensitivePlaces,
  withoutTaken,
} from './sensitive';

const found = (text: string): string[] =>
  findSensitive('x', text).map(({ key, params }) => `${key.replace('sensitive', '')} ${String(params?.['text'])}`);
const kinds = (text: string): string[] => found(text).map((each) => each.split(' ')[0] ?? '');

describe('what no published text may hold', () => {
  it.each([
    ['身份证150102199003074512', ['IdNumber 150102199003074512']],
    ['身份证 15010219900307451X 已核', ['IdNumber 15010219900307451X']],
    ['号码15010219900307451x。', ['IdNumber 15010219900307451x']],
    ['150102 19900307 4512', ['IdNumber 150102 19900307 4512']],
    ['１５０１０２１９９００３０７４５１Ｘ', ['IdNumber １５０１０２１９９００３０７４５１Ｘ']],
    ['老证150102750307451', ['IdNumber 150102750307451']],
    ['联系人手机13847112233', ['Mobile 13847112233']],
    ['电话:138-4711-2233', ['Mobile 138-4711-2233']],
    ['电话138 4711 2233。', ['Mobile 138 4711 2233']],
    ['手机：1 3847 112 233', ['Mobile 1 3847 112 233']],
    ['+8613847112233', ['Mobile +8613847112233']],
    ['138\u200B4711\u20112233', ['Mobile 138\u200B4711\u20112233']],
    ['咨询0471-6944404', ['Landline 0471-6944404']],
    ['(0471)694 4404转801', ['Landline (0471)694 4404转801']],
    ['０４７１—６９４４４０４', ['Landline ０４７１—６９４４４０４']],
    ['04716944404', ['Landline 04716944404']],
    ['电话：6944404', ['Landline 6944404']],
    ['010-65251234、022 23456789', ['Landline 010-65251234', 'Landline 022 23456789']],
    ['400-810-1234', ['Landline 400-810-1234']],
    ['卡号6222020200112230129', ['Account 6222020200112230129']],
    ['4111 1111 1111 1111', ['Account 4111 1111 1111 1111']],
    ['150102199013994512', ['Account 150102199013994512']],
    ['4111111111111112', ['Account 4111111111111112']],
    ['户名见附表，账号：0512 0301 04', ['Account 0512 0301 04']],
    ['开户行：农业银行鄂尔多斯分行 05120301040012345', ['Account 05120301040012345']],
    ['帐户（基本户）：8001234', ['Account 8001234']],
    ['账号为12345', ['Account 12345']],
    ['款项退回152012345678', ['Account 152012345678']],
    ['发至 bao.xiao@example.gov.cn 即可', ['Email bao.xiao@example.gov.cn']],
    ['发至bao＠example.cn', ['Email bao＠example.cn']],
    ['联系人：张三', ['Name 张三']],
    ['联系人：巴特尔，办公室', ['Name 巴特尔']],
    ['联系人:乌日娜', ['Name 乌日娜']],
    ['负责人 李四', ['Name 李四']],
    ['负责人李四，按期完成', ['Name 李四']],
    ['经办人：欧阳文静、王小明', ['Name 欧阳文静', 'Name 王小明']],
    ['由张三科长牵头', ['Name 张三']],
    ['水利局王建国局长签字', ['Name 王建国']],
    ['请张局长审定', ['Name 张']],
    ['斯琴高娃主任', ['Name 斯琴高娃']],
    ['科长：赵敏', ['Name 赵敏']],
    ['负责人：财政局王强', ['Name 王强']],
    ['联系人：张三 电话：13847112233', ['Name 张三', 'Mobile 13847112233']],
    ['呼和浩特市新华大街1号', ['Address 呼和浩特市新华大街1号']],
    ['送至鄂尔多斯西街甲12号院', ['Address 送至鄂尔多斯西街甲12号院']],
    ['住址：东胜区天骄路3单元', ['Address 东胜区天骄路3单元']],
    ['康巴什小区3栋2单元502室', ['Address 3栋2单元502室']],
    ['XXX单位', ['Template XXX']],
    ['完成××项目', ['Template ××']],
    ['养护公路（示例）', ['Template （示例）']],
    ['此处填写年度目标', ['Template 此处填写年度目标']],
    ['受益对象____', ['Template ____']],
  ])('is found in %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    '养护里程180公里,投资31200000.00元',
    '总投资13800000000元，其中中央资金120000000000元',
    '总投资13847112233.50元',
    '安排资金31,200,000,000.00元',
    '项目代码15060026T000000000001',
    '项目代码：2019-150625-84-01-034567',
    '项目编码 150625202600000001',
    '备案编号 150600-2026-0001',
    '统一社会信用代码11150000MB1234567X',
    '内政办发〔2014〕70号',
    '财预〔2015〕163号、内财绩〔2021〕1234号文件',
    '12345678901',
    '2026年1月1日至2026年12月31日',
    '2026-01-01至2026-12-31',
    '2023 2024 2025 2026',
    '2023-2025年',
    '面积12000亩，120 130 140 150平方米',
    '新增账号2000个，账户3万户',
    '热线电话12345',
    '电话回访1200000人次',
    '@所有人',
    '项目负责人安排专人管护',
    '各旗区责任人：无',
    '联系人：办公室',
    '负责人：各旗县财政局',
    '党组书记、纪委书记和党委书记',
    '高级工程师12名，施工队长3名',
    '项目组长制度、成员组长',
    '村委会主任包联到户',
    '完成110国道15号桥维修',
    '养护道路3号标段、公路12号桥',
    '铁路1号线',
    '思路1号',
    '草原路况良好率，4号井',
    '短信（140字以内）发送量',
    '3×5米展板',
    '示例项目库建设',
    '邀请填写问卷份数',
    '12公里和12,000米',
    '',
  ])('is not suspected in %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is found more than once in one text, where it stands', () => {
    expect(findSensitive('annualGoal', '先问13847112233,再问a@b.cn')).toEqual([
      { path: 'annualGoal', key: 'sensitiveMobile', params: { text: '13847112233' } },
      { path: 'annualGoal', key: 'sensitiveEmail', params: { text: 'a@b.cn' } },
    ]);
  });

  it('is masked where it stands, and nothing else is', () => {
    expect(redact('先问13847112233,再问 a@b.cn。')).toBe('先问〔已隐去〕,再问 〔已隐去〕。');
    expect(redact('身份证１５０１０２１９９００３０７４５１２号')).toBe('身份证〔已隐去〕号');
    expect(redact('没有')).toBe('没有');
    expect([maskText('13847112233'), maskText('张三')]).toEqual(['138***33', '张**']);
  });

  it('is answered in reasonable time whatever the text', () => {
    const started = performance.now();
    const texts = ['1', '1 ', 'a', 'a.', '张', '账号', '联系人：', '路1', '(', '电话', '王、', '2026 '];
    for (const text of texts) findSensitive('x', text.repeat(5_000));
    findSensitive('x', `${'a.'.repeat(10_000)}@`);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

const digit = fc.constantFrom(...'0123456789');
const digits = (min: number, max = min) =>
  fc.array(digit, { minLength: min, maxLength: max }).map((all) => all.join(''));
const part = fc.constantFrom('', '', '', ' ', '-', '\u00A0', '－', '　', '\u200B');
/** The number as somebody types it: full-width, with blanks and hyphens between its digits. */
const typed = (number: string) =>
  fc.tuple(fc.array(part, { minLength: number.length, maxLength: number.length }), fc.boolean()).map(([parts, wide]) =>
    [...number]
      .map((sign, index) => {
        const shown = wide ? String.fromCharCode(sign.charCodeAt(0) + 0xfee0) : sign;
        return index === 0 ? shown : `${parts[index] ?? ''}${shown}`;
      })
      .join(''),
  );
const around = fc.constantFrom(
  (text: string) => text,
  (text: string) => `已核实，${text}。`,
  (text: string) => `见（${text}）`,
);
const holds = (kind: string, label: string, number: fc.Arbitrary<string>) =>
  fc.assert(
    fc.property(number.chain(typed), around, (text, wrap) => {
      expect(kinds(wrap(`${label}${text}`))).toEqual([kind]);
      expect(found(redact(wrap(`${label}${text}`)))).toEqual([]);
    }),
    { numRuns: 300 },
  );

describe('whatever stands between the digits', () => {
  const born = fc
    .tuple(fc.integer({ min: 1930, max: 2015 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([year, month, day]) => `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`);
  const idNumber = fc
    .tuple(fc.constantFrom('150102', '152801', '110105'), born, digits(3), fc.constantFrom(...'0123456789Xx'))
    .map((parts) => parts.join(''));

  it('an identity number is one', () => holds('IdNumber', '', idNumber));
  it('an account of any length is one beside its label', () =>
    holds(
      'Account',
      '账号：',
      fc.tuple(fc.constantFrom('0', '2', '9'), digits(3, 29)).map((all) => all.join('')),
    ));
  it('an account beside its bank is one', () =>
    holds(
      'Account',
      '开户行：农业银行 ',
      fc.tuple(fc.constantFrom('0', '2', '9'), digits(4, 25)).map((all) => all.join('')),
    ));
  it('a mobile number beside its label is one', () =>
    holds(
      'Mobile',
      '手机：',
      fc.tuple(fc.constantFrom('138', '150', '199'), digits(8)).map((all) => all.join('')),
    ));
  it('a landline beside its label is one', () =>
    holds(
      'Landline',
      '电话：',
      fc
        .tuple(fc.constantFrom('0471', '0477', '010', '0482'), fc.constantFrom('6', '3'), digits(6, 7))
        .map((all) => all.join('')),
    ));

  it('a landline of Inner Mongolia is one without a label', () => {
    const sign = fc.constantFrom('-', '－', ' ', '', '—');
    fc.assert(
      fc.property(fc.constantFrom('0471', '0470', '0483'), sign, digits(6), (area, between, rest) => {
        expect(kinds(`咨询${area}${between}6${rest}。`)).toEqual(['Landline']);
      }),
    );
  });

  it('a bare run of twelve digits or more is one, unless it counts something', () => {
    fc.assert(
      fc.property(fc.constantFrom('0', '9'), digits(11, 29), (first, rest) => {
        expect(['Account', 'IdNumber', 'Landline']).toContain(kinds(`退回${first}${rest}`).join());
        expect(kinds(`退回${first}${rest}元`)).toEqual([]);
        expect(kinds(`项目代码${first}${rest}`)).toEqual([]);
      }),
    );
  });

  it('no amount, year, area or document is one', () => {
    const figure = fc.tuple(
      fc.integer({ min: 0, max: 9_999_999 }),
      fc.constantFrom('元', '万元', '亩', '人', '公里', '%', '户'),
    );
    const year = fc.integer({ min: 2014, max: 2100 });
    fc.assert(
      fc.property(figure, year, fc.integer({ min: 1, max: 999 }), ([amount, unit], of, no) => {
        expect(
          found(
            `${of}年完成${amount}${unit}，见内政办发〔${of}〕${no}号，${of}-01-01起，${amount.toLocaleString('en')}${unit}`,
          ),
        ).toEqual([]);
      }),
    );
  });
});

describe('what is to be published', () => {
  const dirty: PublishedProject = {
    ...published,
    annualGoal: '联系13847112233',
    divisionName: '张三主任',
    indicators: published.indicators.map((row, index) => (index === 1 ? { ...row, actual: '见 a@b.cn' } : row)),
    rectification: { acceptedOn: '2027-06-30', result: '款项退回6222020200112230129，再退6222020200112230129' },
    summary: '问 c@d.cn',
  };
  const places = sensitivePlaces(dirty);
  const handled = (reason: string | null) => places.map(({ path, text }) => ({ path, text, reason }));

  it('is searched in every text', () => {
    expect(places.map(({ path, text }) => `${path} ${text}`)).toEqual([
      'divisionName 张三',
      'annualGoal 13847112233',
      'indicators.1.actual a@b.cn',
      'rectification.result 6222020200112230129',
      'summary c@d.cn',
    ]);
    expect(sensitivePlaces(published)).toEqual([]);
  });

  it('stops until every place is taken out or justified; the summary is mended by whoever writes it', () => {
    expect(checkHandled(dirty, []).map(({ path }) => path)).toEqual(places.map(({ path }) => path));
    expect(checkHandled(dirty, handled('公开的办公电话'))).toEqual([]);
    expect(checkHandled(dirty, handled(null)).map(({ path }) => path)).toEqual(['summary']);
    expect(checkHandled(dirty, handled(' ')).map(({ path, key }) => `${path} ${key}`)).toEqual(
      places.map((_, index) => `handled.${index}.reason required`),
    );
    expect(
      checkHandled({ ...dirty, annualGoal: '联系13847112234' }, handled('办公电话')).map(({ path }) => path),
    ).toEqual(['annualGoal']);
    expect(checkHandled(dirty, handled('长'.repeat(201)))[0]).toMatchObject({ key: 'tooLong', params: { max: 200 } });
  });

  it('loses what was taken out and keeps what was justified', () => {
    const some = handled(null).map((each) => (each.path === 'annualGoal' ? { ...each, reason: '公开电话' } : each));
    expect(withoutTaken(dirty, some)).toMatchObject({
      annualGoal: '联系13847112233',
      rectification: { result: '款项退回〔已隐去〕，再退〔已隐去〕' },
    });
    expect(withoutTaken(published, [])).toEqual(published);
    expect(decidedPlaces(places, [...some, { path: 'annualGoal', text: '没有', reason: null }])).toHaveLength(5);
    expect(decidedPlaces(places, some)[1]).toEqual({
      path: 'annualGoal',
      key: 'sensitiveMobile',
      text: '13847112233',
      reason: '公开电话',
    });
  });
});
