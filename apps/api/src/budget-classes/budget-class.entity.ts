import type { BudgetClassKind } from '@chengxiao/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A class of the budget in some years. */
@Entity('budget_class')
export class BudgetClassEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: BudgetClassKind;
  @Column('text') code!: string;
  @Column('text') name!: string;
  @Column('integer') fromYear!: number;
  @Column('integer', { nullable: true }) toYear!: number | null;
}
