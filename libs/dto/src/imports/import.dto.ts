import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  actionsOf,
  type ImportKind,
  importKinds,
  importLifecycle,
  type ImportOutcome,
  importOutcomes,
  type ImportState,
  importStates,
  type Take,
  takes,
} from '@chengxiao/domain';
import { enumOf } from '../enum';
import { pageOf } from '../page.dto';
import { resultOf } from '../problem.dto';
import { TimestampScalar } from '../scalars';

export const ImportKindEnum = enumOf('ImportKind', importKinds, '绩效目标申报表 or 项目清单');
export const ImportStateEnum = enumOf('ImportState', importStates, '检查中 已检查 导入中 已导入 已撤销 已放弃 未完成');
export const ImportActionEnum = enumOf('ImportAction', actionsOf(importLifecycle), 'What people do to an import.');
export const ImportOutcomeEnum = enumOf(
  'ImportOutcome',
  importOutcomes,
  '无变化 可导入 有冲突 有错误 已导入 已撤销 未撤销',
);
export const ImportTakeEnum = enumOf('ImportTake', takes, 'Which of two values is kept: of the file, or of now.');

@ObjectType('ImportCount', { description: 'How many forms or rows have an outcome.' })
export class ImportCountDto {
  @Field(() => ImportOutcomeEnum) outcome!: ImportOutcome;
  @Field(() => Int) count!: number;
}

@ObjectType('ImportRun', {
  description:
    'A workbook that was brought in: checked first, then applied as a whole, and perhaps taken back as a whole.',
})
export class ImportRunDto {
  @Field(() => ID) id!: string;
  @Field(() => ImportKindEnum) kind!: ImportKind;
  @Field(() => ImportStateEnum) state!: ImportState;
  @Field(() => String) fileName!: string;
  @Field(() => Int, { description: 'Forms or rows in it; 0 until it was read' }) total!: number;
  @Field(() => Int, { description: 'How many of them would change something, or did' }) ready!: number;
  @Field(() => String, { description: 'Who brought it' }) askedByName!: string;
  @Field(() => String) askedByOrg!: string;
  @Field(() => TimestampScalar) createdAt!: string;
  @Field(() => TimestampScalar) updatedAt!: string;
  @Field(() => Int, { description: 'Send it back with a command' }) version!: number;
}

@ObjectType('ImportFinding', { description: 'What is said of a cell.' })
export class ImportFindingDto {
  @Field(() => Boolean, { description: 'Keeps its form or row out; otherwise a remark of the indicator check' })
  blocking!: boolean;
  @Field(() => String, { description: 'Name of the sheet' }) sheet!: string;
  @Field(() => String, { description: 'Address of the cell, for example F12; empty for the whole sheet' })
  cell!: string;
  @Field(() => String) path!: string;
  @Field(() => String, { description: 'In the language of the request' }) message!: string;
}

@ObjectType('ImportChange', {
  description: 'A value that the file changes; no words at all stand for a row that comes or goes.',
})
export class ImportChangeDto {
  @Field(() => String) sheet!: string;
  @Field(() => String) cell!: string;
  @Field(() => String) label!: string;
  @Field(() => String, { nullable: true }) before!: string | null;
  @Field(() => String, { nullable: true }) after!: string | null;
}

@ObjectType('ImportConflict', { description: 'A value that the file and somebody else changed differently.' })
export class ImportConflictDto {
  @Field(() => Int, { description: 'Send it back with the choice' }) index!: number;
  @Field(() => String) sheet!: string;
  @Field(() => String) cell!: string;
  @Field(() => String) label!: string;
  @Field(() => String, { nullable: true, description: 'As it was exported' }) base!: string | null;
  @Field(() => String, { nullable: true, description: 'In the file; null: the row is not there' }) mine!: string | null;
  @Field(() => String, { nullable: true, description: 'Now; null: the row is not there' }) theirs!: string | null;
  @Field(() => ImportTakeEnum, { nullable: true, description: 'What was chosen' }) take!: Take | null;
}

@ObjectType('ImportRow', { description: 'What becomes of one form or row of an import.' })
export class ImportRowDto {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'Its place in the file' }) number!: number;
  @Field(() => String) title!: string;
  @Field(() => ID, { nullable: true, description: 'The target or project' }) subjectId!: string | null;
  @Field(() => ImportOutcomeEnum) outcome!: ImportOutcome;
  @Field(() => [ImportFindingDto]) findings!: ImportFindingDto[];
  @Field(() => [ImportChangeDto]) changes!: ImportChangeDto[];
  @Field(() => [ImportConflictDto]) conflicts!: ImportConflictDto[];
}

export const ImportPage = pageOf('ImportPage', ImportRunDto);
export const ImportRowPage = pageOf('ImportRowPage', ImportRowDto);
export const ImportResult = resultOf('ImportResult', ImportRunDto);
