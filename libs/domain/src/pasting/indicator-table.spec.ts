import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nm10hao } from '../rule-pack/shipped';
import { unitOf } from '../matching/unit';
import { statedFigureOf } from '../targets/aim';
import { levelWords, readBasis, readDirection, readNature, readWeight } from './cell-words';
import type { PastedCell, PastedColumn } from './columns';
import { type PasteOptions, type PastedRow, type PastedTable, readIndicatorTable } from './indicator-table';

const options: PasteOptions = { tree: nm10hao.tree, half: 'annual' };
const read = (text: string, more: Partial<PasteOptions> = {}): PastedTable | null =>
  readIndicatorTable(
    text.split('\n').map((line) => line.split('|')),
    { ...options, ...more },
  );
const cellsOf = (table: PastedTable | null, ...keys: PastedCell[]) =>
  table?.rows.map(({ cells }) => keys.map((key) => cells[key] ?? '').join(' '));

const official = [
  '产出指标|数量指标|改造草原面积|≥2.4万亩|10',
  '|质量指标|验收合格率|95%以上|10',
  '|时效指标|支付时限|30天以内|10',
  '||完成时间|12月底前完成|10',
  '|成本指标|亩均成本|0.8-1.2|10',
  '效益指标|社会效益指标|群众生活|明显提高|30',
  '满意度指标|服务对象满意度指标|满意度|≥90%|10',
].join('\n');
const understood = [
  'output quantity 改造草原面积 positive ge 2.4 万亩  10',
  'output quality 验收合格率 positive ge 95 %  10',
  'output timeliness 支付时限 reverse le 30 天  10',
  'output timeliness 完成时间 qualitative    12月底前完成 10',
  'output cost 亩均成本 qualitative    0.8-1.2 10',
  'benefit social 群众生活 qualitative    明显提高 30',
  'satisfaction service 满意度 positive ge 90 %  10',
];
const shown = (table: PastedTable | null) =>
  cellsOf(table, 'level1', 'level2', 'name', 'nature', 'direction', 'value', 'unit', 'standard', 'weight');

describe('the official table', () => {
  it('is understood by its heading', () => {
    const table = read(`一级指标|二级指标|三级指标|指标值|分值\n${official}`);
    expect([table?.by, table?.left]).toEqual(['heading', []]);
    expect(shown(table)).toEqual(understood);
    expect(shown(read(`一级|二级|三级|指标值|分值\n${official}`))).toEqual(understood);
  });

  it('is understood by its content where it has no heading', () => {
    const table = read(official);
    expect([table?.by, table?.left]).toEqual(['content', []]);
    expect(shown(table)).toEqual(understood);
  });

  it('takes its columns in any order, with nature, direction and unit', () => {
    const table = read(
      [
        '分值（90分）|计量单位|年度指标值（含单位）|指标方向|指标性质|三级指标|二级指标|一级指标',
        '20|公里|180|≥|正向|里程|数量指标|产出指标',
        '20|%|５|小于等于|反向|超支率|成本指标|',
        '10分||明显|等于|定性|出行条件|社会效益|效益',
        '10|个|1,200|>=|定量|户数|数量|产出',
      ].join('\n'),
    );
    expect(shown(table)).toEqual([
      'output quantity 里程 positive ge 180 公里  20',
      'output cost 超支率 reverse le 5 %  20',
      'benefit social 出行条件 qualitative    明显 10',
      'output quantity 户数 positive ge 1200 个  10',
    ]);
    expect(table?.left).toEqual([]);
    expect(table?.rows[2]?.left).toEqual(['等于']);
  });

  it('is found under its title, with the frame, sums and heading of each page', () => {
    const head = '绩效指标|一级指标|二级指标|三级指标|指标值|分值';
    const table = read(
      [
        '项目支出绩效目标表|||||',
        head,
        '年度绩效指标|产出指标（50分）|数量指标|里程|≥180公里|20',
        '|||桥梁|=3座|10',
        head,
        '||||||',
        '||质量指标|合格率|100%|20',
        '合计|||||50',
      ].join('\n'),
    );
    expect(shown(table)).toEqual([
      'output quantity 里程 positive ge 180 公里  20',
      'output quantity 桥梁 positive eq 3 座  10',
      'output quality 合格率 positive eq 100 %  20',
    ]);
    expect(table?.left).toEqual(['项目支出绩效目标表', '合计 50', '年度绩效指标']);
    expect(table?.rows.map(({ left }) => left)).toEqual([['（50分）'], [], []]);
  });

  it('takes 绩效指标 for the names where nothing else is', () => {
    const table = read('一级指标|二级指标|绩效指标|预期值\n产出|数量|里程|≥180公里');
    expect(cellsOf(table, 'level2', 'name', 'value')).toEqual(['quantity 里程 180']);
  });

  it('keeps what it has no column for in the remark, and numbers of rows aside', () => {
    const table = read('序号|三级指标|指标值|责任科室|备注\n1|里程|≥180公里|建管科|含支线\n2|桥梁|3座||');
    expect(cellsOf(table, 'name', 'note')).toEqual(['里程 含支线；责任科室：建管科', '桥梁 ']);
    expect(table?.left).toEqual(['1', '2']);
  });

  it('takes the wanted one of two halves and keeps the other', () => {
    const text = '三级指标|中期指标值|年度指标值\n里程|≥540公里|≥180公里';
    expect(cellsOf(read(text), 'value', 'note')).toEqual(['180 中期指标值：≥540公里']);
    expect(cellsOf(read(text, { half: 'midterm' }), 'value', 'note')).toEqual(['540 年度指标值：≥180公里']);
  });
});

describe('what contradicts itself', () => {
  it('stays as it came, for the check to tell', () => {
    const head = '三级指标|指标性质|指标方向|指标值|计量单位';
    const of = (row: string) => cellsOf(read(`${head}\n${row}`), 'nature', 'direction', 'value', 'unit', 'standard');
    expect(of('里程||≤|≥180公里|公里')).toEqual([' le ≥180公里 公里 ']);
    expect(of('面积|||2.4万亩|亩')).toEqual(['  2.4万亩 亩 ']);
    expect(of('时间|正向||12月底前|')).toEqual(['positive  12月底前  ']);
    expect(of('比例|||1.2.3|%')).toEqual(['  1.2.3 % ']);
    expect(of('里程|||0,125|公里')).toEqual(['  0,125 公里 ']);
    expect(of('里程|||12 5|公里')).toEqual(['  12 5 公里 ']);
    expect(of('头数|||120①|头')).toEqual(['  120① 头 ']);
    expect(of('头数|||90\r30|')).toEqual(['  90\r30  ']);
    expect(of('比例|定性|≥|95%|')).toEqual(['qualitative    ≥95%']);
    expect(of('面积|||2.4万亩|万亩')).toEqual(['positive eq 2.4 万亩 ']);
  });
});

describe('a block over the columns of the grid', () => {
  const positions: PastedColumn[] = ['name', 'nature', 'direction', 'value', 'unit', 'weight', 'standard'];
  it('is read by them where it fits them, its values taken apart', () => {
    const table = read('里程|正向|≥|180公里||10|', { positions });
    expect(table?.by).toBe('position');
    expect(cellsOf(table, 'name', 'direction', 'value', 'unit')).toEqual(['里程 ge 180 公里']);
    expect(cellsOf(read('≥95%\n明显提高', { positions: ['value', 'unit'] }), 'direction', 'value', 'standard')).toEqual(
      [...['ge 95 ', '  明显提高']],
    );
  });

  it('keeps what goes beyond the last of them', () => {
    const table = read('里程|正向|≥|180|公里|10|含支线|多余', { positions });
    expect(table?.by).toBe('position');
    expect(cellsOf(table, 'value', 'standard', 'note')).toEqual(['180 含支线 多余']);
  });

  it('writes only cells that were pasted or that follow, and says which no word states', () => {
    const of = (text: string, ...columns: PastedColumn[]) =>
      read(text, { positions: columns })?.rows.map(({ cells, assumed }) => [cells, assumed]);
    expect(of('180公里', 'value')).toEqual([
      [{ nature: 'positive', direction: 'eq', value: '180', unit: '公里' }, ['nature', 'direction']],
    ]);
    expect(of('1.2.3', 'value', 'unit', 'weight')).toEqual([[{ value: '1.2.3' }, []]]);
    expect(of('明显提高', 'value')).toEqual([
      [{ nature: 'qualitative', direction: '', value: '', standard: '明显提高' }, []],
    ]);
    expect(of('≤5|%', 'value', 'unit')).toEqual([
      [{ nature: 'reverse', direction: 'le', value: '5', unit: '%' }, ['nature']],
    ]);
  });

  it('is nothing where it fits neither them nor a table of indicators', () => {
    expect(read('双向|十分', { positions })).toBeNull();
    expect(read('甲')).toBeNull();
    expect(read('')).toBeNull();
  });
});

const levels = levelWords(nm10hao.tree);
const texts = {
  level1: fc.constantFrom('产出指标', '效益', '一、产出指标（50分）', '满意度指标', '影响力指标', ''),
  level2: fc.constantFrom('数量指标', '社会效益指标', '质量', '成本指标(10分)', '其他指标', ''),
  nature: fc.constantFrom('正向', '反向', '负向', '定性', '定量', '≥', '中性', ''),
  direction: fc.constantFrom('大于等于', '≥', '<=', '等于', '=', '小于', '差不多', ''),
  unit: fc.constantFrom('%', '公里', '万亩', '亩', '百分比', '/', ''),
  weight: fc.constantFrom('10', '10分', '7.5', '十', '-3', ''),
  basis: fc.constantFrom('计划标准', '历史', '其他标准', '领导要求', ''),
  value: fc.oneof(
    fc.constantFrom(
      '≥2.4万亩',
      '95%以上',
      '30天以内',
      '0.8-1.2',
      '12月底前完成',
      '明显提高',
      '180',
      '1,234.5',
      '1.2.3',
      '',
    ),
    fc.constantFrom('=3座', '≤95%以上', '12月', '100%', '３', '优', '3A级', '-5', '５次／年', '≥'),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  ),
  note: fc.oneof(fc.constantFrom('含支线', '合 计', '备注', ''), fc.string({ unit: 'grapheme', maxLength: 8 })),
};
const free = fc.oneof(fc.constantFrom('里程', '验收合格率', '合计', '1', ''), texts.note);
const titles: Readonly<Record<string, [string, fc.Arbitrary<string>]>> = {
  level1: ['一级指标', texts.level1],
  level2: ['二级', texts.level2],
  name: ['三级指标', free],
  nature: ['指标性质', texts.nature],
  direction: ['指标方向', texts.direction],
  value: ['指标值', texts.value],
  unit: ['计量单位', texts.unit],
  weight: ['分值', texts.weight],
  basis: ['设定依据', texts.basis],
  standard: ['指标标准', texts.note],
  note: ['备注', texts.note],
  other: ['责任科室', free],
};

/** Whether a text that was pasted is in the row, in its words or in what they mean. */
function isKept(text: string, { cells, left }: PastedRow, leftAll: readonly string[]): boolean {
  const said = text.trim();
  const kept = [...Object.values(cells), ...left, ...leftAll];
  if (said === '' || kept.some((each) => each.includes(said))) return true;
  const figure = statedFigureOf(said);
  const same = (a: string, b: string): boolean =>
    unitOf(a).base === unitOf(b).base && unitOf(a).factor.eq(unitOf(b).factor);
  if (figure && figure.value === cells.value)
    return (
      (figure.unit === '' || same(figure.unit, cells.unit ?? '')) && [null, cells.direction].includes(figure.direction)
    );
  const direction = readDirection(said);
  if (direction && (cells.direction === direction || /^[≥≤<>]/.test(cells.standard ?? ''))) return true;
  const nature = readNature(said);
  if (nature && (cells.nature === nature || (nature === 'measured' && cells.nature !== 'qualitative'))) return true;
  if (readBasis(said) !== null && cells.basis === readBasis(said)) return true;
  if (readWeight(said) !== null && cells.weight === readWeight(said)) return true;
  const name = (said.match(/[\p{Script=Han}]+(?=[(（]|$)/u) ?? [''])[0];
  const beside = said.match(/^[一二三\d]+[、.]|[(（][^)）]*[)）]/g) ?? [];
  return (levels.isLevel1(name) || levels.isLevel2(name)) && beside.every((each) => left.includes(each));
}

describe('nothing that was pasted vanishes', () => {
  const keys = fc.uniqueArray(fc.constantFrom(...Object.keys(titles)), { minLength: 2, maxLength: 12 });
  const table = keys.chain((chosen) =>
    fc.record({
      chosen: fc.constant(chosen),
      rows: fc.array(fc.tuple(...chosen.map((key) => titles[key]?.[1] as fc.Arbitrary<string>)), {
        minLength: 1,
        maxLength: 6,
      }),
      headed: fc.boolean(),
    }),
  );

  it('with a heading or without, whatever stands in the columns', () => {
    fc.assert(
      fc.property(table, ({ chosen, rows, headed }) => {
        const head = chosen.map((key) => titles[key]?.[0] ?? '');
        const result = readIndicatorTable(headed ? [head, ...rows] : rows, options);
        if (!result) return;
        for (const text of rows.flat()) {
          const kept = [{ cells: {}, from: '', left: [], assumed: [] }, ...result.rows].some((row) =>
            isKept(text, row, result.left),
          );
          if (!kept && !head.includes(text.trim()))
            throw new Error(`"${text}" of ${JSON.stringify(rows)} in ${JSON.stringify(result)}`);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('and each row keeps its own', () => {
    fc.assert(
      fc.property(table, ({ chosen, rows }) => {
        const named = rows.map((row, n) => [`名称${n}`, ...row.filter((_, at) => chosen[at] !== 'name')]);
        const others = chosen.filter((key) => key !== 'name');
        const head = ['三级指标', ...others.map((key) => titles[key]?.[0] ?? '')];
        const result = readIndicatorTable([head, ...named], options);
        if (!result || result.rows.length !== named.length) return;
        named.forEach((row, n) =>
          row.forEach((text) => {
            if (!isKept(text, result.rows[n] as PastedRow, result.left))
              throw new Error(`"${text}" of ${JSON.stringify(row)} in ${JSON.stringify(result.rows[n])}`);
          }),
        );
      }),
      { numRuns: 200 },
    );
  });
});
