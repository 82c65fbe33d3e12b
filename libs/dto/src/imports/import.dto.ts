import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  actionsOf,
  type FundSource,
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
import { fields } from '../fields';
import { pageOf } from '../page.dto';
import { resultOf } from '../problem.dto';
import { FundSourceEnum } from '../library/project.dto';
import { DecimalScalar, TimestampScalar } from '../scalars';

export const ImportKindEnum = enumOf('ImportKind', importKinds, 'What a workbook brings in.', {
  targets: '绩效目标申报表: forms F1',
  projects: '项目清单: a list of projects, one a row',
  reports: '绩效监控表: form F4 of one report',
  evaluations: '绩效自评表: form F5 of one self-evaluation',
  budgetClasses: '收支分类科目: classes of the budget by years, one a row',
});
export const ImportStateEnum = enumOf('ImportState', importStates, 'Where an import run stands.', {
  checking: '检查中: dry run by the worker',
  checked: '已检查: waits for a decision',
  applying: '导入中: being written by the worker',
  applied: '已导入: written as a whole',
  revoked: '已撤销: taken back as a whole',
  discarded: '已放弃: ended without a change',
  failed: '未完成: could not be read or written',
});
export const ImportActionEnum = enumOf('ImportAction', actionsOf(importLifecycle), 'What people do to an import.', {
  apply: '导入: writes what was checked, as a whole',
  recheck: '重新检查: checks the file again against what is there now',
  discard: '放弃: ends it, nothing is changed',
  revoke: '整批撤销: restores what it changed where nobody worked on it since',
});
export const ImportOutcomeEnum = enumOf(
  'ImportOutcome',
  importOutcomes,
  'What becomes of a form or row of an import.',
  {
    unchanged: '无变化: the file says what is there',
    ready: '可导入: would change something',
    conflict: '有冲突: somebody else changed the same cell; choose first',
    wrong: '有错误: kept out, see findings',
    applied: '已导入: written',
    revoked: '已撤销: restored',
    kept: '未撤销: somebody worked on it since, so it stays',
    remark: '提示: no form or row; what of a sheet was not read',
  },
);
export const ImportTakeEnum = enumOf('ImportTake', takes, 'Which of two values is kept.', {
  mine: '以文件为准: what the file says',
  theirs: '以系统为准: what is there now',
});

@ObjectType('ImportCount', { description: 'How many forms or rows have an outcome.' })
export class ImportCountDto {
  @Field(() => ImportOutcomeEnum, { description: 'What became of them' }) outcome!: ImportOutcome;
  @Field(() => Int, { description: 'How many forms or rows' }) count!: number;
}

@ObjectType('ImportSum', { description: 'What a project list says of one source in one year.' })
export class ImportSumDto {
  @Field(() => Int, { description: '年度: budget year' }) year!: number;
  @Field(() => FundSourceEnum, { description: '资金来源: where the money comes from' }) source!: FundSource;
  @Field(() => DecimalScalar, { description: '金额: of the rows that can be imported or were, in 元' }) amount!: string;
  @Field(() => Int, { description: 'How many rows have such an amount' }) count!: number;
}

@ObjectType('ImportRun', {
  description:
    'A workbook that was brought in: checked first, then applied as a whole, and perhaps taken back as a whole.',
})
export class ImportRunDto {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => ImportKindEnum, { description: 'What it brings in: forms F1, or a project list' }) kind!: ImportKind;
  @Field(() => ImportStateEnum, fields.state) state!: ImportState;
  @Field(() => String, { description: '文件名: name of the workbook as uploaded' }) fileName!: string;
  @Field(() => [Int], {
    description:
      '年度: budget years of its forms, or the first that a project list has money for; empty until it is known',
  })
  years!: number[];
  @Field(() => Int, { description: 'Forms or rows in it; 0 until it was read' }) total!: number;
  @Field(() => Int, { description: 'How many of them would change something, or did' }) ready!: number;
  @Field(() => String, { description: 'Who brought it' }) askedByName!: string;
  @Field(() => String, fields.askedByOrg) askedByOrg!: string;
  @Field(() => String, fields.divisionCode) divisionCode!: string;
  @Field(() => TimestampScalar, fields.createdAt) createdAt!: string;
  @Field(() => TimestampScalar, fields.updatedAt) updatedAt!: string;
  @Field(() => Int, fields.version) version!: number;
}

@ObjectType('ImportFinding', { description: 'What is said of a cell.' })
export class ImportFindingDto {
  @Field(() => Boolean, { description: 'Keeps its form or row out; otherwise a remark' }) blocking!: boolean;
  @Field(() => Boolean, { description: 'A remark of the indicator check' }) lint!: boolean;
  @Field(() => String, { description: 'Name of the sheet' }) sheet!: string;
  @Field(() => String, { description: 'Address of the cell, for example F12; empty for the whole sheet' })
  cell!: string;
  @Field(() => String, { description: 'Place in the form, for example indicators.3.weight' }) path!: string;
  @Field(() => String, { description: 'In the language of the request' }) message!: string;
}

@ObjectType('ImportChange', {
  description: 'A value that the file changes; no words at all stand for a row that comes or goes.',
})
export class ImportChangeDto {
  @Field(() => String, { description: 'Name of the sheet' }) sheet!: string;
  @Field(() => String, { description: 'Address of the cell, for example F12' }) cell!: string;
  @Field(() => String, { description: 'What the cell is called, in the language of the request' }) label!: string;
  @Field(() => String, { nullable: true, description: 'Value as it is now; null: the row is new' }) before!:
    string | null;
  @Field(() => String, { nullable: true, description: 'Value of the file; null: the row goes' }) after!: string | null;
}

@ObjectType('ImportConflict', { description: 'A value that the file and somebody else changed differently.' })
export class ImportConflictDto {
  @Field(() => Int, { description: 'Send it back with the choice' }) index!: number;
  @Field(() => String, { description: 'Name of the sheet' }) sheet!: string;
  @Field(() => String, { description: 'Address of the cell, for example F12' }) cell!: string;
  @Field(() => String, { description: 'What the cell is called, in the language of the request' }) label!: string;
  @Field(() => String, { nullable: true, description: 'As it was exported' }) base!: string | null;
  @Field(() => String, { nullable: true, description: 'In the file; null: the row is not there' }) mine!: string | null;
  @Field(() => String, { nullable: true, description: 'Now; null: the row is not there' }) theirs!: string | null;
  @Field(() => ImportTakeEnum, { nullable: true, description: 'What was chosen' }) take!: Take | null;
}

@ObjectType('ImportRow', { description: 'What becomes of one form or row of an import.' })
export class ImportRowDto {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => Int, { description: 'Its place in the file' }) number!: number;
  @Field(() => String, { description: 'Name of the project it is about' }) title!: string;
  @Field(() => ID, { nullable: true, description: 'The target or project' }) subjectId!: string | null;
  @Field(() => ImportOutcomeEnum, { description: 'What becomes of it' }) outcome!: ImportOutcome;
  @Field(() => [ImportFindingDto], { description: 'What is wrong or remarkable, cell by cell' })
  findings!: ImportFindingDto[];
  @Field(() => [ImportChangeDto], { description: 'What it changes, cell by cell' }) changes!: ImportChangeDto[];
  @Field(() => [ImportConflictDto], { description: 'What somebody else changed differently, cell by cell' })
  conflicts!: ImportConflictDto[];
}

export const ImportPage = pageOf('ImportPage', ImportRunDto);
export const ImportRowPage = pageOf('ImportRowPage', ImportRowDto);
export const ImportResult = resultOf('ImportResult', ImportRunDto);
