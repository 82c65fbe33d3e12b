import { monitoringRoundLifecycle, type RoundState } from '@chengxiao/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { subjectOf } from '../kit/data/record';

/** A call to report on every approved project of a division. */
@Entity('monitoring_round')
export class MonitoringRoundEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') year!: number;
  @Column('integer') cutoffMonth!: number;
  @Column('date') dueDate!: string;
  @Column('text') name!: string;
  @Column('text') state!: RoundState;
  @Column('text') openedBy!: string;
  @Column('timestamptz') openedAt!: string;
  @Column('timestamptz', { nullable: true }) closedAt!: string | null;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: string;
}

type Subject = Pick<MonitoringRoundEntity, 'id' | 'orgPath' | 'divisionCode'>;
/** A round as the subject of an event. */
export const monitoringRoundSubject = (row: Subject) => subjectOf('monitoringRound', row);

/** What acts are done to: rounds. */
export const monitoringRoundParts = {
  entity: MonitoringRoundEntity,
  lifecycle: monitoringRoundLifecycle,
  subject: monitoringRoundSubject,
};
