import { describe, expect, it } from '@jest/globals';
import type { PublishedProject } from './publication';
import { checkPublication } from './publication.rules';
import { published } from './published.fixture';
import { checkSensitive, redact, redactProject, findSensitive } from './sensitive';

const keys = (text: string): string[] => findSensitive('x', text).map(({ key }) => key);

describe('personal data', () => {
  it.each([
    ['身份证150102199003074512', 'sensitiveIdNumber'],
    ['身份证 15010219900307451X 已核', 'sensitiveIdNumber'],
    ['号码15010219900307451x。', 'sensitiveIdNumber'],
    ['150102 19900307 4512', 'sensitiveIdNumber'],
    ['１５０１０２１９９００３０７４５１２', 'sensitiveIdNumber'],
    ['联系人手机13847112233', 'sensitiveMobile'],
    ['电话:138-4711-2233', 'sensitiveMobile'],
    ['电话138 4711 2233。', 'sensitiveMobile'],
    ['+8613847112233', 'sensitiveMobile'],
    ['卡号6222020200112230129', 'sensitiveBankCard'],
    ['4111 1111 1111 1111', 'sensitiveBankCard'],
    ['发至 bao.xiao@example.gov.cn 即可', 'sensitiveEmail'],
    ['发至bao＠example.cn', 'sensitiveEmail'],
  ])('is found in %s', (text, key) => {
    expect(keys(text)).toEqual([key]);
  });

  it.each([
    ['养护里程180公里,投资31200000.00元'],
    ['项目代码15060026T000000000001'],
    ['备案编号 150600-2026-0001'],
    ['投资13800000000元'],
    ['总投资13847112233.50元'],
    ['统一社会信用代码11150000MB1234567X'],
    ['150102199013994512'],
    ['4111111111111112'],
    ['12345678901'],
    ['电话0471-6944404'],
    ['2026年1月1日至2026年12月31日'],
    ['@所有人'],
  ])('is not suspected in %s', (text) => {
    expect(keys(text)).toEqual([]);
  });

  it('is found more than once in one text, and never shown in full', () => {
    const found = findSensitive('annualGoal', '先问13847112233,再问a@b.cn');
    expect(found.map(({ path, key, params }) => [path, key, params?.['shown']])).toEqual([
      ['annualGoal', 'sensitiveMobile', '138***33'],
      ['annualGoal', 'sensitiveEmail', 'a@b***cn'],
    ]);
  });

  it('is masked where it stands, and nothing else is', () => {
    expect(redact('先问13847112233,再问 a@b.cn。')).toBe('先问〔已隐去〕,再问 〔已隐去〕。');
    expect(redact('身份证１５０１０２１９９００３０７４５１２号')).toBe('身份证〔已隐去〕号');
    expect(redact('没有')).toBe('没有');
  });

  it('is answered in reasonable time whatever the text', () => {
    const started = performance.now();
    for (const text of ['1'.repeat(20_000), '1 '.repeat(20_000), 'a'.repeat(20_000), `${'a.'.repeat(10_000)}@`])
      findSensitive('x', text);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('what is to be published', () => {
  const dirty: PublishedProject = {
    ...published,
    annualGoal: '联系13847112233',
    indicators: published.indicators.map((row, index) => (index === 1 ? { ...row, actual: '见 a@b.cn' } : row)),
    rectification: { acceptedOn: '2027-06-30', result: '款项退回6222020200112230129' },
    summary: '问 c@d.cn',
  };

  it('is refused with the place of everything personal', () => {
    expect(checkSensitive(dirty).map(({ path }) => path)).toEqual([
      'annualGoal',
      'indicators.1.actual',
      'rectification.result',
      'summary',
    ]);
    expect(checkSensitive(published)).toEqual([]);
  });

  it('may be masked but for the summary, which finance mends itself', () => {
    expect(checkPublication(dirty, true).map(({ path }) => path)).toEqual(['summary']);
    expect(checkPublication({ ...dirty, summary: '已完成' }, true)).toEqual([]);
    expect(redactProject(dirty).annualGoal).toBe('联系〔已隐去〕');
    expect(redactProject(published)).toEqual(published);
  });
});
