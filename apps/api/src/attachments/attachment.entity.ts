import type { AttachmentKind, AttachmentSubjectType } from '@chengxiao/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file of a subject; its content lies in the file store under its hash. */
@Entity('attachment')
export class AttachmentEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') subjectType!: AttachmentSubjectType;
  @Column('uuid') subjectId!: string;
  @Column('uuid', { nullable: true }) projectId!: string | null;
  @Column('text') kind!: AttachmentKind;
  @Column('text') name!: string;
  @Column('integer') size!: number;
  @Column('text') mediaType!: string;
  @Column('text', { name: 'sha256' }) sha256!: string;
  @Column('uuid') uploadedBy!: string;
  @Column('text') uploadedByName!: string;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
  @Column('timestamptz') createdAt!: string;
}
