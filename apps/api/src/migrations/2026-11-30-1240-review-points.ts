import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A point is met, met partly or not met; what was yes is met, what was no is not. The points keep the names they were judged by. */
export class ReviewPoints20261130124000 implements MigrationInterface {
  name = 'ReviewPoints20261130124000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      rewritten(`case when p.value -> 'fit' = 'true' then '"fit"'::jsonb else '"unfit"'::jsonb end`, 'boolean'),
    );
    await db.query(
      `comment on column target_review.points is '审核要点(完整性、相关性、适当性、可行性)的结论(符合、基本符合、不符合)和意见'`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(rewritten(`to_jsonb(p.value ->> 'fit' <> 'unfit')`, 'string'));
  }
}

// Its owner reads and writes rows only while row-level security is not forced, and changes what is append-only without its trigger.
const rewritten = (fit: string, from: 'boolean' | 'string'): string => /* sql */ `
alter table target_review no force row level security, disable trigger append_only;
update target_review set points = (
    select jsonb_object_agg(p.key, jsonb_set(p.value, '{fit}', ${fit})) from jsonb_each(points) p
  )
 where exists (select from jsonb_each(points) p where jsonb_typeof(p.value -> 'fit') = '${from}');
alter table target_review force row level security, enable trigger append_only;
`;
