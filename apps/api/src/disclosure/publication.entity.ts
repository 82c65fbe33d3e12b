import type { EditionState, Grade, PublicationKind, PublicationState, PublishedProject } from '@chengxiao/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is public of one project and year, and how it came so; each time it is published makes an edition. */
@Entity('publication')
export class PublicationEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') projectId!: string;
  @Column('integer') year!: number;
  @Column('text') state!: PublicationState;
  @Column('text') kind!: PublicationKind;
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

/** One edition as it was shown; the only table of projects that visitors may read. */
@Entity('pub_project')
export class PublishedProjectEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') publicationId!: string;
  @Column('integer') edition!: number;
  @Column('text') state!: EditionState;
  @Column('text') kind!: PublicationKind;
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
