import {
  type Actor,
  type ImportKind,
  type ImportOutcome,
  type ImportState,
  type LooseForm,
  type Message,
  type ResolvedConflict,
  type Text,
  type UnderstoodCell,
  importLifecycle,
  refuseOthersImport,
} from '@chengxiao/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { aggregate } from '../kit/data/act';
import { subjectOf } from '../kit/data/record';

/** Something that is said of a cell: an error keeps its row out, a finding of the indicator check or a note does not. */
export type RowFinding = {
  readonly kind: 'error' | 'lint' | 'note';
  readonly sheet: string;
  /** Address of the cell, for example `F12`; empty for the sheet as a whole. */
  readonly cell: string;
  readonly path: string;
  readonly message: Message;
};
/** A value that differs, in words; both ends null for a row that comes or goes. */
export type RowChange = {
  readonly sheet: string;
  readonly cell: string;
  readonly label: Text;
  readonly before: Text | null;
  readonly after: Text | null;
};
/** A value of a project list at its cell; put into words when it is read, for a list has tens of thousands. */
export type RowValue = UnderstoodCell & { readonly sheet: string; readonly cell: string };
/** A value that the file and somebody else changed differently. */
export type RowConflict = ResolvedConflict & {
  readonly sheet: string;
  readonly cell: string;
  readonly label: Text;
  readonly words: { readonly base: Text | null; readonly mine: Text | null; readonly theirs: Text | null };
};

/** A workbook that was brought in, and how far it came. */
@Entity('import_run')
export class ImportRunEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: ImportKind;
  /** The object whose form it is, where a file brings the form of one. */
  @Column('uuid', { nullable: true }) subjectId!: string | null;
  @Column('text') state!: ImportState;
  @Column('text') fileName!: string;
  @Column('text') fileDigest!: string;
  /** Budget years of its forms, or the first that a project list has money for; empty until a check has found one. */
  @Column('integer', { array: true }) years!: readonly number[];
  /** Forms or rows in it. */
  @Column('integer') total!: number;
  /** How many of them would change something, or did. */
  @Column('integer') ready!: number;
  @Column('jsonb', { nullable: true }) problem!: Message | null;
  @Column('uuid') askedBy!: string;
  @Column('text') askedByName!: string;
  @Column('text') askedByOrg!: string;
  @Column('uuid') positionId!: string;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
  @Column('integer') version!: number;
  @Column('timestamptz') createdAt!: string;
  @Column('timestamptz') updatedAt!: string;
}

/** What becomes of one form or row of it. */
@Entity('import_row')
export class ImportRowEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') runId!: string;
  @Column('integer') number!: number;
  @Column('text') title!: string;
  @Column('uuid', { nullable: true }) subjectId!: string | null;
  @Column('text') outcome!: ImportOutcome;
  @Column('jsonb') findings!: readonly RowFinding[];
  @Column('jsonb') changes!: readonly (RowChange | RowValue)[];
  @Column('jsonb') conflicts!: readonly RowConflict[];
  @Column('jsonb', { nullable: true }) content!: LooseForm | null;
  @Column('integer', { nullable: true }) seenVersion!: number | null;
  @Column('jsonb', { nullable: true }) former!: LooseForm | null;
  @Column('integer', { nullable: true }) appliedVersion!: number | null;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
}

type Subject = Pick<ImportRunEntity, 'id' | 'orgPath' | 'divisionCode'>;
/** An import as the subject of an event. */
export const importSubject = (row: Subject) => subjectOf('importRun', row);

/** What acts are done to: imports. */
export const importAggregate = aggregate({
  entity: ImportRunEntity,
  lifecycle: importLifecycle,
  subject: importSubject,
  alsoRefuse: (_: unknown, actor: Actor, run: ImportRunEntity) => refuseOthersImport(actor, run),
});
