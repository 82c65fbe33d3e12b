import {
  type Actor,
  type PlaceFigures,
  regionalTargetLifecycle,
  type RegionalTargetState,
  type TransferIndicatorRow,
  transferLifecycle,
  type TransferState,
  type Whole,
} from '@chengxiao/domain';
import type { TransferColumns } from './transfer.draft';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { subjectOf } from '../kit/data/record';

/** A transfer with its target, where it was declared (form F8). */
@Entity('transfer')
export class TransferEntity implements Whole<TransferColumns> {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') centralDepartment!: string;
  @Column('text') provincialFinance!: string;
  @Column('text') provincialDepartment!: string;
  @Column('integer') year!: number;
  @Column('date') startDate!: string;
  @Column('date') endDate!: string;
  @Column('numeric') termCentral!: string;
  @Column('numeric') termLocal!: string;
  @Column('numeric') yearCentral!: string;
  @Column('numeric') yearLocal!: string;
  @Column('text') goal!: string;
  @Column('text') documentNo!: string;
  @Column('date', { nullable: true }) documentDate!: string | null;
  @Column('jsonb') indicators!: readonly TransferIndicatorRow[];
  @Column('text') state!: TransferState;
  @Column('text', { nullable: true }) reason!: string | null;
  /** Who wrote it last; another person confirms it. */
  @Column('uuid') submittedBy!: string;
  @Column('uuid', { array: true }) hands!: string[];
  @Column('text') orgName!: string;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: string;
}

/** What one document hands down to one place. The row belongs to the division that hands down, its receipt to the place. */
@Entity('regional_target')
export class RegionalTargetEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') transferId!: string;
  /** Path of the organisation that declared the transfer, which may read it at all levels. */
  @Column('text') transferPath!: string;
  @Column('text') placeCode!: string;
  @Column('integer') versionNo!: number;
  @Column('text') documentNo!: string;
  @Column('date') handedOn!: string;
  @Column('numeric') amount!: string;
  @Column('jsonb') figures!: PlaceFigures[];
  /** Never `acknowledged` as stored: a regional target with a receipt is. */
  @Column('text') state!: RegionalTargetState;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid') submittedBy!: string;
  @Column('uuid', { array: true }) hands!: string[];
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: string;
}

/** The receipt of a regional target, written by finance of the place in its own division; append-only. */
@Entity('regional_target_receipt')
export class RegionalTargetReceiptEntity {
  @PrimaryColumn('uuid') regionalTargetId!: string;
  @Column('text') transferPath!: string;
  @Column('date') acknowledgedOn!: string;
  @Column('text') acknowledgedBy!: string;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
}

/** All events of a transfer form one chain; each belongs to the place of its actor, so that every level reads its own. */
export const transferSubject = ({ id }: Pick<TransferEntity, 'id'>, { orgPath, divisionCode }: Actor) =>
  subjectOf('transfer', { id, orgPath, divisionCode });

/** What acts are done to: transfers, and the regional targets of each, whose events are those of the transfer. */
export const regionalTargetParts = {
  entity: RegionalTargetEntity,
  lifecycle: regionalTargetLifecycle,
  subject: ({ transferId: id }: RegionalTargetEntity, actor: Actor) => transferSubject({ id }, actor),
};
export const transferParts = { entity: TransferEntity, lifecycle: transferLifecycle, subject: transferSubject };
