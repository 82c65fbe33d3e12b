import type { FinanceSection, Role } from '@chengxiao/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person who can sign in. */
@Entity('app_user')
export class UserEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') username!: string;
  @Column('text') usernameKey!: string;
  @Column('text') name!: string;
  @Column('text') passwordHash!: string;
  @Column('boolean') mustChangePassword!: boolean;
  @Column('timestamptz', { nullable: true }) disabledAt!: string | null;
  @Column('integer') version!: number;
}

/** A role of a person at an organisation; one acts in one position at a time. */
@Entity('position')
export class PositionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') userId!: string;
  @Column('uuid') orgId!: string;
  @Column('text') role!: Role;
  /** Section of the finance bureau; null acts for all of it. */
  @Column('text', { nullable: true }) section!: FinanceSection | null;
  @Column('timestamptz', { nullable: true }) endedAt!: string | null;
}
