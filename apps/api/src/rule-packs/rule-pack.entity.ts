import {
  type RulePack,
  type RulePackDocument,
  type RulePackState,
  type Text,
  rulePackLifecycle,
} from '@chengxiao/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { subjectOf } from '../kit/data/record';

/** One version of one rule pack (规则包) in the register. */
@Entity('rule_pack')
export class RulePackEntity {
  @PrimaryColumn('uuid') id!: string;
  /** Id and version inside the document: what evaluations and reports keep of the pack that judged them. */
  @Column('text') packId!: string;
  @Column('integer') packVersion!: number;
  @Column('jsonb') name!: Text;
  /** Division whose finance bureau sets it; 000000 for patterns. */
  @Column('text') jurisdiction!: string;
  @Column('integer') fromYear!: number;
  @Column('integer', { nullable: true }) toYear!: number | null;
  /** First fiscal year a later pack of the same jurisdiction judges instead. */
  @Column('integer', { nullable: true }) supersededFrom!: number | null;
  @Column('text') state!: RulePackState;
  @Column('text', { nullable: true }) baseId!: string | null;
  @Column('integer', { nullable: true }) baseVersion!: number | null;
  /** As it was written: without the sections it inherits. */
  @Column('jsonb') document!: RulePackDocument;
  /** Whole, frozen when it was activated; null before. */
  @Column('jsonb', { nullable: true }) content!: RulePack | null;
  /** Null when it came with the build; `activatedBy` too. */
  @Column('text', { nullable: true }) draftedBy!: string | null;
  @Column('text', { nullable: true }) activatedBy!: string | null;
  @Column('timestamptz', { nullable: true }) activatedAt!: string | null;
  @Column('uuid', { array: true }) hands!: string[];
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: string;
}

/** A version without its text: what lists and rules read. */
export type RulePackHead = Omit<RulePackEntity, 'document' | 'content'>;

/** A pack as the subject of an event. */
export const rulePackSubject = (row: Pick<RulePackEntity, 'id' | 'orgPath' | 'divisionCode'>) =>
  subjectOf('rulePack', row);

/** What acts are done to: packs. */
export const rulePackParts = { entity: RulePackEntity, lifecycle: rulePackLifecycle, subject: rulePackSubject };
