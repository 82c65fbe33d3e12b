import {
  type Grade,
  type Message,
  type RulePack,
  type Shift,
  type WhatIfState,
  whatIfLifecycle,
} from '@chengxiao/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { aggregate } from '../kit/data/act';
import { subjectOf } from '../kit/data/record';

/** A year's filed evaluations of a subtree, scored again under another pack (试算); its progress is its portions. */
@Entity('what_if')
export class WhatIfEntity {
  @PrimaryColumn('uuid') id!: string;
  /** The version in the register of packs. */
  @Column('uuid') rulePackId!: string;
  @Column('text') packId!: string;
  @Column('integer') packVersion!: number;
  /** The whole pack as it was when the what-if was asked for; a draft may be edited meanwhile. */
  @Column('jsonb') content!: RulePack;
  @Column('integer') year!: number;
  @Column('text') state!: WhatIfState;
  /** Evaluations to score. */
  @Column('integer') total!: number;
  @Column('uuid') askedBy!: string;
  @Column('text') askedByName!: string;
  @Column('text') askedByOrg!: string;
  @Column('timestamptz', { nullable: true }) startedAt!: string | null;
  @Column('timestamptz', { nullable: true }) finishedAt!: string | null;
  /** Path of the division that asked: everything below it is scored. */
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
  @Column('integer') version!: number;
  @Column('timestamptz') createdAt!: string;
  @Column('timestamptz') updatedAt!: string;
}

/** An evaluation that another pack grades otherwise, or cannot score. */
@Entity('what_if_change')
export class WhatIfChangeEntity {
  @PrimaryColumn('uuid') whatIfId!: string;
  @PrimaryColumn('uuid') evaluationId!: string;
  @Column('text') projectCode!: string;
  @Column('text') projectName!: string;
  @Column('text') orgName!: string;
  @Column('numeric') totalBefore!: string;
  @Column('numeric', { nullable: true }) totalAfter!: string | null;
  @Column('jsonb') gradeBefore!: Grade;
  @Column('jsonb', { nullable: true }) gradeAfter!: Grade | null;
  /** How far the totals lie apart, in points; 100 where there is no total, so that those come first. */
  @Column('numeric') size!: string;
  @Column('jsonb') why!: readonly Shift[];
  @Column('jsonb') notes!: readonly Message[];
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
}

/** A what-if as the subject of an event. */
export const whatIfSubject = (row: Pick<WhatIfEntity, 'id' | 'orgPath' | 'divisionCode'>) => subjectOf('whatIf', row);

/** What acts are done to: what-ifs. */
export const whatIfAggregate = aggregate({ entity: WhatIfEntity, lifecycle: whatIfLifecycle, subject: whatIfSubject });
