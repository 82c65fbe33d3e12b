import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A request id that comes again with another act or input is refused: what it came with first is kept as a digest. */
export class RequestDigests20261129131000 implements MigrationInterface {
  name = 'RequestDigests20261129131000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
alter table request_replay add column input_digest text;
comment on column request_replay.input_digest is '请求内容摘要(SHA-256);此前的请求为空';
`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table request_replay drop column input_digest');
  }
}
