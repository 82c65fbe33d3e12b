import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What classes were called before they were renamed in 2019 and 2020; nothing is changed where it was imported already. */
const renamed = [
  ['207', '文化体育与传媒支出', '文化旅游体育与传媒支出', 2019],
  ['210', '医疗卫生与计划生育支出', '卫生健康支出', 2019],
  ['220', '国土海洋气象等支出', '自然资源海洋气象等支出', 2019],
  ['215', '资源勘探信息等支出', '资源勘探工业信息等支出', 2020],
  ['20805', '行政事业单位离退休', '行政事业单位养老支出', 2020],
] as const;

/** A database that was there before has these classes under their present names since 2014. */
export class RenamedClasses20261130137200 implements MigrationInterface {
  name = 'RenamedClasses20261130137200';

  async up(db: QueryRunner): Promise<void> {
    for (const [code, before, now, since] of renamed) {
      const moved: unknown = await db.query(
        `update budget_class set from_year = $3 where kind = 'functional' and code = $1 and name = $2 and from_year = 2014
            and not exists (select from budget_class o where o.kind = 'functional' and o.code = $1 and o.from_year <> 2014)
         returning id`,
        [code, now, since],
      );
      if (!Array.isArray(moved) || (moved[0] as unknown[]).length === 0) continue;
      await db.query(
        `insert into budget_class (kind, code, name, from_year, to_year) values ('functional', $1, $2, 2014, $3)`,
        [code, before, since - 1],
      );
    }
  }

  async down(db: QueryRunner): Promise<void> {
    for (const [code, before, now, since] of renamed) {
      await db.query(
        `delete from budget_class where kind = 'functional' and code = $1 and name = $2 and from_year = 2014`,
        [code, before],
      );
      await db.query(
        `update budget_class set from_year = 2014 where kind = 'functional' and code = $1 and name = $2 and from_year = $3`,
        [code, now, since],
      );
    }
  }
}
