import { administratorRoles, type NewPerson, type PersonState, personLifecycle, type Whole } from '@chengxiao/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { aggregate } from '../kit/data/act';
import { placeColumns } from '../kit/data/columns';
import type { Tx } from '../kit/data/db';
import { subjectOf } from '../kit/data/record';

/** A person as administrators keep it. The hash of the password has no property: it is written and compared, and read by nobody. */
@Entity('app_user')
export class PersonEntity implements Whole<NewPerson> {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') username!: string;
  @Column('text') usernameKey!: string;
  @Column('text') name!: string;
  @Column('text') state!: PersonState;
  @Column('boolean') mustChangePassword!: boolean;
  @Column('timestamptz', { nullable: true }) oneTimeUntil!: string | null;
  @Column('timestamptz', { nullable: true }) disabledAt!: string | null;
  @Column('uuid') orgId!: string;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: string;
}

/** What the rules ask of a person besides who administers beside them. */
export const personRuleColumns = ['id', ...placeColumns] as const;

/** A person as the subject of an event. */
export const personSubject = (row: Pick<PersonEntity, 'id' | 'orgPath' | 'divisionCode'>) => subjectOf('user', row);

/** Which of these people administer the division of whoever asks: those are the level above's. */
export const peersAmong = (tx: Tx, ids: readonly string[]): Promise<{ readonly id: string }[]> =>
  tx.rows(
    `select distinct user_id as id from position
      where user_id = any($1) and role = any($2) and ended_at is null and division_code = current_setting('app.division')`,
    [ids, administratorRoles],
  );

/** What acts are done to: people. */
export const personAggregate = aggregate(
  { entity: PersonEntity, lifecycle: personLifecycle, subject: personSubject },
  async (tx: Tx, rows: readonly PersonEntity[]) => {
    const ids = rows.map(({ id }) => id);
    const peers = new Set((await peersAmong(tx, ids)).map(({ id }) => id));
    return rows.map((row) => ({ ...row, peer: peers.has(row.id) }));
  },
);
