import type { DeclarationRule, Whole } from '@chengxiao/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a division says of the declaration from one fiscal year on. */
@Entity('declaration_rule')
export class DeclarationRuleEntity implements Whole<DeclarationRule> {
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') fromYear!: number;
  @Column('numeric') shortFormUpTo!: string;
  /** Null when it came with the build. */
  @Column('text', { nullable: true }) setBy!: string | null;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: string;
}
