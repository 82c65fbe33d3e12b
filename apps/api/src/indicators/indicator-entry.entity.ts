import {
  type IndicatorBasis,
  type IndicatorDirection,
  type IndicatorEntry,
  type IndicatorEntryKind,
  type IndicatorEntryState,
  type IndicatorNature,
  type ValueMethod,
  indicatorEntryLifecycle,
  type Whole,
} from '@chengxiao/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { aggregate } from '../kit/data/act';
import { subjectOf } from '../kit/data/record';

/** One version of one entry of the indicator library (指标库). */
@Entity('indicator_entry')
export class IndicatorEntryEntity implements Whole<IndicatorEntry> {
  @PrimaryColumn('uuid') id!: string;
  /** Shared by all versions: what targets keep of the entry they were filled from, beside the number. */
  @Column('uuid') entryId!: string;
  @Column('integer') entryVersion!: number;
  @Column('text') kind!: IndicatorEntryKind;
  @Column('text', { nullable: true }) functionCode!: string | null;
  @Column('text') projectTag!: string;
  /** Place in the starter pack of its type of project. */
  @Column('integer') position!: number;
  @Column('text') level1!: string;
  @Column('text') level2!: string;
  @Column('text') name!: string;
  @Column('text') explanation!: string;
  @Column('text', { nullable: true }) nature!: IndicatorNature | null;
  @Column('text', { nullable: true }) direction!: IndicatorDirection | null;
  @Column('numeric', { nullable: true }) value!: string | null;
  @Column('text') standard!: string;
  @Column('text') unit!: string;
  @Column('numeric', { nullable: true }) weight!: string | null;
  @Column('text', { nullable: true }) basis!: IndicatorBasis | null;
  @Column('text', { nullable: true }) method!: ValueMethod | null;
  @Column('text') source!: string;
  @Column('text') evidence!: string;
  @Column('text') scoringRule!: string;
  @Column('text', { array: true }) cites!: readonly string[];
  @Column('integer') fromYear!: number;
  @Column('integer', { nullable: true }) toYear!: number | null;
  @Column('uuid', { nullable: true }) replaces!: string | null;
  /** Division whose finance bureau maintains it. */
  @Column('text') jurisdiction!: string;
  @Column('text') state!: IndicatorEntryState;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid', { nullable: true }) fromTargetId!: string | null;
  /** Null when it came with the build. */
  @Column('text', { nullable: true }) draftedBy!: string | null;
  /** Who put it forward. */
  @Column('uuid', { nullable: true }) submittedBy!: string | null;
  @Column('uuid', { array: true }) hands!: string[];
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: string;
}

type Subject = Pick<IndicatorEntryEntity, 'id' | 'orgPath' | 'divisionCode'>;
/** An entry as the subject of an event. */
export const indicatorEntrySubject = (row: Subject) => subjectOf('indicatorEntry', row);

/** What acts are done to: entries. */
export const indicatorEntryAggregate = aggregate({
  entity: IndicatorEntryEntity,
  lifecycle: indicatorEntryLifecycle,
  subject: indicatorEntrySubject,
});
