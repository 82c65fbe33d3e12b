import { Readable } from 'node:stream';
import type { Language } from '@chengxiao/domain';
import type { PublicFilter } from '@chengxiao/dto';
import { exportPages, csvStream } from '../kit/data/export-pages';
import type { Db } from '../kit/data/db';
import { type PublicProject, publicProjectPage } from './public.reads';

const publicPages = (db: Db, filter: PublicFilter): Promise<AsyncGenerator<PublicProject[]>> =>
  exportPages((request) => db.asPublic((tx) => publicProjectPage(tx, filter, request)));

const headings: Record<Language, readonly string[]> = {
  zh: [
    '编号',
    '年度',
    '公开内容',
    '项目代码',
    '项目名称',
    '区划代码',
    '财政区划',
    '主管部门',
    '实施单位',
    '支出功能分类科目',
    '全年预算数(元)',
    '全年执行数(元)',
    '绩效指标数',
    '总分',
    '评价等级',
    '备案编号',
    '摘要',
    '公开时间',
  ],
  en: [
    'Id',
    'Year',
    'Content',
    'Project code',
    'Project name',
    'Division code',
    'Division',
    'Department',
    'Unit',
    'Function class',
    'Budget (yuan)',
    'Executed (yuan)',
    'Indicators',
    'Total',
    'Grade',
    'Filing number',
    'Summary',
    'Published at',
  ],
};
const kinds: Record<Language, Record<PublicProject['kind'], string>> = {
  zh: { target: '绩效目标', result: '绩效结果' },
  en: { target: 'Target', result: 'Result' },
};

const cellsOf = (project: PublicProject, language: Language) => [
  project.id,
  project.year,
  kinds[language][project.kind],
  project.projectCode,
  project.projectName,
  project.divisionCode,
  project.divisionName,
  project.departmentName,
  project.orgName,
  project.functionCode,
  project.budgetAmount,
  project.executedAmount,
  project.indicators.length,
  project.total,
  project.grade && project.grade.name[language],
  project.filingNo,
  project.summary,
  project.publishedAt,
];

/** One line a project, UTF-8 with its mark, so that spreadsheets read the Chinese. */
export async function csvFile(db: Db, filter: PublicFilter, language: Language): Promise<Readable> {
  const pages = await publicPages(db, filter);
  return csvStream(headings[language], pages, (row) => cellsOf(row, language));
}

/** Everything shown, as `{"projects": [...]}` with the fields of a single project. */
export async function jsonFile(db: Db, filter: PublicFilter): Promise<Readable> {
  const pages = await publicPages(db, filter);
  return Readable.from(
    (async function* () {
      yield '{"projects":[';
      let comma = '';
      for await (const projects of pages) {
        for (const each of projects) {
          yield comma + JSON.stringify(each);
          comma = ',';
        }
      }
      yield ']}';
    })(),
  );
}
