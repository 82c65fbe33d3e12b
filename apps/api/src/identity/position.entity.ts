import type { FinanceSection, Role } from '@chengxiao/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A role of a person at an organisation; one acts in one position at a time. */
@Entity('position')
export class PositionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') userId!: string;
  @Column('uuid') orgId!: string;
  @Column('text') role!: Role;
  /** Section of the finance bureau; null acts for all of it. */
  @Column('text', { nullable: true }) section!: FinanceSection | null;
  @Column('date') fromOn!: string;
  /** The last day; null while it is open. */
  @Column('date', { nullable: true }) untilOn!: string | null;
  @Column('timestamptz', { nullable: true }) endedAt!: string | null;
  /** Of the organisation, set by the database. */
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
}
