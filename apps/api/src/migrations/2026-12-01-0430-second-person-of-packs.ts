import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A pack that judges was read by two: another person than wrote it activates it, of the bureau or the leader of the division. */
export class SecondPersonOfPacks20261201043000 implements MigrationInterface {
  name = 'SecondPersonOfPacks20261201043000';

  async up(db: QueryRunner): Promise<void> {
    for (const table of ['rule_pack', 'event']) await db.query(`alter table ${table} no force row level security`);
    await db.query(hands);
    for (const table of ['rule_pack', 'event']) await db.query(`alter table ${table} force row level security`);
    await db.query(leaders);
  }

  async down(): Promise<void> {
    throw new Error('second persons are not taken back; restore a backup instead');
  }
}

const hands = /* sql */ `
alter table rule_pack add column hands uuid[] not null default '{}';
comment on column rule_pack.hands is '经手人:起草、修改的人,由数据库登记,不得启用本规则包';
alter table rule_pack disable trigger user;
update rule_pack t set hands = h.hands
  from (select id, array_agg(actor_id order by seq) as hands
          from (select t.id, e.actor_id, min(e.seq) as seq from rule_pack t join event e on e.aggregate_id = t.id
                 where e.actor_id is not null and e.action in ('rulePack.draft', 'rulePack.edit') group by t.id, e.actor_id) each
         group by id) h
 where h.id = t.id;
alter table rule_pack enable trigger user;
create trigger hands before insert or update on rule_pack
  for each row execute function app_hands('state', 'finance', 'draft', 'draft>active:finance,draft>active:government', '');
`;

/** A leader moves a pack into force, and what it replaces out of it, and changes no word of either. */
const leaders = /* sql */ `
grant update (state, content, activated_by, activated_at, superseded_from, version, updated_at) on rule_pack to cx_government;
create policy rule_pack_second on rule_pack for update to cx_government
  using (division_code = nullif(current_setting('app.division', true), '') and state in ('draft', 'active'))
  with check (division_code = nullif(current_setting('app.division', true), '') and state in ('active', 'superseded'));
`;
