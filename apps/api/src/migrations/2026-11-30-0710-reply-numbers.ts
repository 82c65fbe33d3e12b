import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One number is one letter of the year, however it is spelled: width and blanks do not make another. */
export class ReplyNumbers20261130071000 implements MigrationInterface {
  name = 'ReplyNumbers20261130071000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table budget_reply drop constraint budget_reply_division_code_year_document_no_key');
    await db.query(
      'create unique index budget_reply_number on budget_reply (division_code, year, app_fold(document_no))',
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index budget_reply_number');
    await db.query('alter table budget_reply add unique (division_code, year, document_no)');
  }
}
