import { evaluationRoundLifecycle, type RoundState } from '@chengxiao/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { subjectOf } from '../kit/data/record';

/** The self-evaluation of a division and year, with the last of its filing numbers. */
@Entity('evaluation_round')
export class EvaluationRoundEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') year!: number;
  @Column('integer') lastSerial!: number;
  @Column('text') state!: RoundState;
  @Column('timestamptz', { nullable: true }) closedAt!: string | null;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: string;
}

type Subject = Pick<EvaluationRoundEntity, 'id' | 'orgPath' | 'divisionCode'>;
/** What acts are done to: rounds. */
export const evaluationRoundParts = {
  entity: EvaluationRoundEntity,
  lifecycle: evaluationRoundLifecycle,
  subject: (row: Subject) => subjectOf('evaluationRound', row),
};
