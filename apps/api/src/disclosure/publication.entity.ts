import {
  type DecidedPlace,
  type EditionState,
  type Grade,
  type PublicationKind,
  type PublicationScope,
  type PublicationState,
  type PublishedProject,
  type RemovalCause,
  preparationLifecycle,
  type PreparationState,
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
  @Column('jsonb', { nullable: true }) grade!: Grade | null;
  @Column('timestamptz') publishedAt!: string;
  /** Why it was withdrawn. */
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: string;
}

/** What one person of finance prepared to be published, and what another decided on it. */
@Entity('publication_preparation')
export class PublicationPreparationEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') projectId!: string;
  @Column('integer') year!: number;
  @Column('text') state!: PreparationState;
  @Column('text') kind!: PublicationKind;
  @Column('text') scope!: PublicationScope;
  @Column('text') projectCode!: string;
  @Column('text') projectName!: string;
  @Column('text') orgName!: string;
  @Column('text') departmentName!: string;
  @Column('text') summary!: string;
  /** What will be shown, word for word. */
  @Column('jsonb') content!: PublishedProject;
  @Column('jsonb') handled!: DecidedPlace[];
  /** Of what stood to be published, before anything was taken out. */
  @Column('text') sourceHash!: string;
  /** Of the publication as it was then; 0 before the first edition. */
  @Column('integer') publicationVersion!: number;
  @Column('uuid') submittedBy!: string;
  @Column('uuid', { array: true }) hands!: string[];
  @Column('text') submittedByName!: string;
  @Column('timestamptz') submittedAt!: string;
  @Column('uuid', { nullable: true }) decidedBy!: string | null;
  @Column('text', { nullable: true }) decidedByName!: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt!: string | null;
  /** Why it was returned. */
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
  /** Who prepared and who confirmed it; null of editions of earlier releases. */
  @Column('uuid', { nullable: true }) preparationId!: string | null;
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
  @Column('jsonb', { nullable: true }) grade!: Grade | null;
  @Column('text') summary!: string;
  @Column('jsonb') content!: PublishedProject;
  /** What is searched; the database folds it from the content. */
  @Column('text') searched!: string;
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

/** What acts are done to: what waits for a second person. */
export const preparationAggregate = aggregate({
  entity: PublicationPreparationEntity,
  lifecycle: preparationLifecycle,
  subject: (row: Subject) => subjectOf('publicationPreparation', row, row.projectId),
});
