import { describe, expect, it } from '@jest/globals';
import { fundColumn, listHead, projectColumns } from './list-head';
import { columnOfPath, listedProjects } from './project-list';

const header = [
  ...Object.values(projectColumns),
  fundColumn(2027, 'fiscal'),
  '2028年其他资金（元）',
  '2027年别的（万元）',
];
const row = (...changes: readonly (readonly [number, string])[]): string[] => {
  const cells = [
    '公路养护',
    'U001',
    '新增项目',
    '特定目标类',
    '2140106',
    '150626',
    '2027年1月1日',
    '2028/12/31',
    '养护180公里',
    '3,120.00',
    '5000',
    '9',
  ];
  for (const [column, text] of changes) cells[column] = text;
  return cells;
};
const read = (...rows: string[][]) => {
  const sheet = { rows: [['项目清单'], header, ...rows], continued: new Set<number>() };
  const head = listHead(sheet);
  if (!head) throw new Error('no head');
  return { head, projects: [...listedProjects(sheet, head)] };
};

describe('a project list', () => {
  it('is read by its headers: words, dates and money of each year and source', () => {
    const { projects, head } = read(row(), ['', '', ''], row([0, '第二个']));
    expect(projects).toHaveLength(2);
    expect(projects[0]).toMatchObject({
      wrong: [],
      row: 2,
      unitCode: { text: 'U001', row: 2, column: 1 },
      draft: {
        attribute: 'new',
        projectType: 'special',
        startDate: '2027-01-01',
        endDate: '2028-12-31',
        funds: [
          { year: 2027, source: 'fiscal', amount: '31200000.00' },
          { year: 2028, source: 'other', amount: '5000' },
        ],
      },
    });
    expect(head.money).toHaveLength(2);
  });

  it.each([
    ['name', [0, ''], 0, 'required'],
    ['attribute', [2, '旧'], 2, 'notOneOf'],
    ['projectType', [3, ''], 3, 'required'],
    ['functionCode', [4, '214'], 4, 'functionCodeForm'],
    ['startDate', [6, '二月'], 6, 'listDate'],
    ['endDate', [7, '2026-12-31'], 7, 'dateOrder'],
    ['summary', [8, ''], 8, 'required'],
    ['2027.fiscal', [9, '约三千'], 9, 'listWan'],
    ['2027.fiscal', [9, '0.0000001'], 9, 'listWan'],
    ['2027.fiscal', [9, '12,5'], 9, 'figureComma'],
    ['2027.fiscal', [9, '0,125'], 9, 'figureComma'],
    ['2027.fiscal', [9, '90\n30'], 9, 'figureOnTwoLines'],
    ['2027.fiscal', [9, '120①'], 9, 'figureMark'],
    ['2027.fiscal', [9, '10²'], 9, 'figureMark'],
    ['2027.fiscal', [9, '12 5'], 9, 'figureBlank'],
    ['2027.fiscal', [9, '50万元'], 9, 'figureUnit'],
    ['2027.fiscal', [9, '—'], 9, 'figureDash'],
    ['2027.fiscal', [9, '(1,234.00)'], 9, 'figureBrackets'],
    ['2027.fiscal', [9, '1.5E+3'], 9, 'figureExponent'],
    ['2027.fiscal', [9, '99999999'], 9, 'fundTooLarge'],
  ] as const)('says at %s what is wrong', (path, change, column, key) => {
    const { projects, head } = read(row(change));
    expect(projects[0]?.wrong).toContainEqual(expect.objectContaining({ path, key }));
    expect(columnOfPath(path, head)).toBe(column);
  });

  it('knows a category by its full name, and the class of a function with blanks between its levels', () => {
    const [project] = read(row([2, '新增'], [3, '特定目标类项目'], [4, '２１４ 01 06'])).projects;
    expect(project).toMatchObject({
      wrong: [],
      draft: { attribute: 'new', projectType: 'special', functionCode: '2140106' },
    });
  });

  it('takes full-width figures as what they say', () => {
    const { projects } = read(row([9, '３，１２０．５']));
    expect(projects[0]).toMatchObject({ wrong: [], draft: { funds: [{ amount: '31205000.00' }, {}] } });
  });

  it('is no list without all of its columns', () => {
    expect(listHead({ rows: [header.slice(1)], continued: new Set() })).toBeNull();
  });

  it('splits the money of a year by economic class, each class a column', () => {
    const split = (headings: string[], amounts: string[]) => {
      const rows = [
        [...header.slice(0, 11), ...headings],
        [...row().slice(0, 11), ...amounts],
      ];
      const sheet = { rows, continued: new Set<number>() };
      const head = listHead(sheet);
      if (!head) throw new Error('no head');
      const [project] = listedProjects(sheet, head);
      return { head, wrong: project?.wrong.map(({ path, key }) => `${path} ${key}`), draft: project?.draft };
    };
    const [office, subsidy] = ['2027年30201办公费/50201办公经费（万元）', '2027年度31204（元）'];
    const { head, wrong, draft } = split([office, subsidy], ['3000', '1,200,000']);
    expect(wrong).toEqual([]);
    expect(head.unclear).toEqual([]);
    expect(draft?.expenses).toEqual([
      { year: 2027, economicCode: '30201', governmentCode: '50201', amount: '30000000.00' },
      { year: 2027, economicCode: '31204', governmentCode: '50701', amount: '1200000' },
    ]);
    expect(split([office, subsidy], ['3000', '']).wrong).toEqual(['2027.30201.50201 expensesDiffer']);
    expect(columnOfPath('2027.31204.50701', head)).toBe(12);
    expect(split(['2027年30201办公费（万元）'], ['3120']).wrong).toEqual(['2027.30201. governmentClassOpen']);
    expect(split([office, office], ['1', '1']).head.unclear).toEqual([office]);
    expect(split(['2027年302（万元）'], ['1']).head.unclear).toEqual(['2027年302（万元）']);
  });
});
