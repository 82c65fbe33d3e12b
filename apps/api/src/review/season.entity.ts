import type { Season, StageDates, Whole } from '@chengxiao/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The stages of a budget year as a division has set them. */
@Entity('season')
export class SeasonEntity implements Whole<Season> {
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') year!: number;
  /** Every stage once, in the order of the chain. */
  @Column('jsonb') stages!: StageDates[];
  @Column('text') setBy!: string;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: string;
}
