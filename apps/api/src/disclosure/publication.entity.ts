import {
  type EditionState,
  type Grade,
  type PublicationKind,
  type PublicationScope,
  type PublicationState,
  type PublishedProject,
  type RemovalCause,
  publicationLifecycle,
} from '@chengxiao/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { aggregate } from '../kit/data/act';
import { subjectOf } from '../kit/data/record';

/** What is public of one project and year, and how it came so; each time it is published makes an edition. */
@Entity('publication')
export class PublicationEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') projectId!: string;
  @Column('integer') year!: number;
  @Column('text') state!: PublicationState;
  @Column('text') kind!: PublicationKind;
  /** Whom the last edition is shown to. */
  @Column('text') scope!: PublicationScope;
  /** The last edition. */
  @Column('integer') edition!: number;
  @Column('text') projectCode!: string;
  @Column('text') projectName!: string;
  @Column('text') orgName!: string;
  @Column('text') departmentName!: string;
  @Column('text') summary!: string;
  @Column('numeric', { nullable: true }) total!: string | null;
  @Column('text', { nullable: true }) grade!: Grade | null;
  @Column('timestamptz') publishedAt!: string;
  /** Why it was withdrawn. */
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: string;
}

/** One edition as it was shown: to visitors and to readers of other divisions by its scope, to its own division always. */
@Entity('pub_project')
export class PublishedProjectEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') publicationId!: string;
  @Column('integer') edition!: number;
  @Column('text') state!: EditionState;
  @Column('text') kind!: PublicationKind;
  @Column('text') scope!: PublicationScope;
  @Column('uuid') projectId!: string;
  @Column('integer') year!: number;
  @Column('text') projectCode!: string;
  @Column('text') projectName!: string;
  @Column('text') divisionName!: string;
  @Column('text') divisionPath!: string;
  @Column('text') departmentName!: string;
  @Column('text') orgName!: string;
  @Column('numeric') budgetAmount!: string;
  @Column('numeric', { nullable: true }) executedAmount!: string | null;
  @Column('numeric', { nullable: true }) total!: string | null;
  @Column('text', { nullable: true }) grade!: Grade | null;
  @Column('text') summary!: string;
  @Column('jsonb') content!: PublishedProject;
  @Column('timestamptz') publishedAt!: string;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
}

/** When and why an edition stopped being shown to those who saw it. */
@Entity('publication_removal')
export class PublicationRemovalEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') publicationId!: string;
  @Column('integer') edition!: number;
  @Column('text') cause!: RemovalCause;
  /** Whom the edition was shown to. */
  @Column('text') scope!: PublicationScope;
  /** Why it was withdrawn; the public reads it where the edition was public. */
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('integer') year!: number;
  @Column('timestamptz') removedAt!: string;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
}

type Subject = Pick<PublicationEntity, 'id' | 'projectId' | 'orgPath' | 'divisionCode'>;
/** A publication as the subject of an event. */
export const publicationSubject = (row: Subject) => subjectOf('publication', row, row.projectId);

/** What acts are done to: publications. */
export const publicationAggregate = aggregate({
  entity: PublicationEntity,
  lifecycle: publicationLifecycle,
  subject: publicationSubject,
});
