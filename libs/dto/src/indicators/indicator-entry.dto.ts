import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  actionsOf,
  type IndicatorBasis,
  type IndicatorDirection,
  type IndicatorEntry,
  type IndicatorEntryKind,
  indicatorEntryKinds,
  indicatorEntryLifecycle,
  type IndicatorEntryState,
  indicatorEntryStates,
  type IndicatorNature,
  type ValueMethod,
  type Whole,
} from '@chengxiao/domain';
import { enumOf } from '../enum';
import { fields } from '../fields';
import { pageOf } from '../page.dto';
import { resultOf } from '../problem.dto';
import { DecimalScalar, TimestampScalar } from '../scalars';
import {
  IndicatorBasisEnum,
  IndicatorDirectionEnum,
  IndicatorNatureEnum,
  ValueMethodEnum,
} from '../targets/target.enums';

export const IndicatorEntryKindEnum = enumOf(
  'IndicatorEntryKind',
  indicatorEntryKinds,
  'What an entry of the indicator library is good for.',
  {
    common: '共性指标: every project',
    sector: '行业指标: one function of expenditure',
    projectType: '项目类型指标: one type of project',
  },
);
export const IndicatorEntryStateEnum = enumOf(
  'IndicatorEntryState',
  indicatorEntryStates,
  'Where a version of an entry stands.',
  {
    draft: '草稿: being written',
    proposed: '已推荐: waits for the decision of finance',
    inForce: '已启用: may be chosen in its years; never changes',
    retired: '已停用: may be chosen no longer',
    declined: '未采纳: not taken in',
    discarded: '已作废: a draft that was given up',
  },
);
export const IndicatorEntryActionEnum = enumOf(
  'IndicatorEntryAction',
  actionsOf(indicatorEntryLifecycle),
  'What people do to an entry of the indicator library.',
  {
    propose: '推荐入库: put forward to finance',
    withdraw: '撤回推荐: a draft again, while finance has not decided',
    accept: '采纳启用: in force, frozen from then on',
    decline: '不予采纳: not taken in; needs a reason',
    discard: '作废: ends a draft for good',
    retire: '停用: may be chosen no longer; needs a reason',
  },
);

@ObjectType('IndicatorEntry', {
  description:
    'One version of an entry of the indicator library 指标库 (财预〔2021〕101号). What is in force never changes; a change is a new version.',
})
export class IndicatorEntryDto implements Whole<IndicatorEntry> {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => ID, { description: 'Shared by all versions of the entry' }) entryId!: string;
  @Field(() => Int, { description: 'Number of the version, from 1' }) entryVersion!: number;
  @Field(() => IndicatorEntryKindEnum, { description: 'What it is good for' }) kind!: IndicatorEntryKind;
  @Field(() => String, { nullable: true, description: 'First digits of the function of expenditure; sector entries' })
  functionCode!: string | null;
  @Field(() => String, { description: '项目类型; empty where it belongs to none' }) projectTag!: string;
  @Field(() => String, fields.level1) level1!: string;
  @Field(() => String, fields.level2) level2!: string;
  @Field(() => String, fields.indicatorName) name!: string;
  @Field(() => String, fields.explanation) explanation!: string;
  @Field(() => IndicatorNatureEnum, { nullable: true, ...fields.nature }) nature!: IndicatorNature | null;
  @Field(() => IndicatorDirectionEnum, { nullable: true, ...fields.direction }) direction!: IndicatorDirection | null;
  @Field(() => DecimalScalar, { nullable: true, description: '参考值; null where each place says its own' })
  value!: string | null;
  @Field(() => String, { description: 'What a qualitative indicator usually is to reach' }) standard!: string;
  @Field(() => String, fields.unit) unit!: string;
  @Field(() => DecimalScalar, { nullable: true, description: 'Points in the starter pack of its type of project' })
  weight!: string | null;
  @Field(() => IndicatorBasisEnum, { nullable: true, description: 'What the usual value rests on' })
  basis!: IndicatorBasis | null;
  @Field(() => ValueMethodEnum, { nullable: true, ...fields.method }) method!: ValueMethod | null;
  @Field(() => String, fields.dataSource) source!: string;
  @Field(() => String, fields.evidence) evidence!: string;
  @Field(() => String, fields.scoringRule) scoringRule!: string;
  @Field(() => [String], { description: 'Documents it rests on' }) cites!: string[];
  @Field(() => Int, { description: 'First fiscal year it may be chosen for' }) fromYear!: number;
  @Field(() => Int, { nullable: true, description: 'Last fiscal year; null: open' }) toYear!: number | null;
  @Field(() => ID, { nullable: true, description: 'Entry of a division above that it stands for here and below' })
  replaces!: string | null;
  @Field(() => String, { description: 'Code of the division whose finance bureau maintains it' }) jurisdiction!: string;
  @Field(() => IndicatorEntryStateEnum, fields.state) state!: IndicatorEntryState;
  @Field(() => String, { nullable: true, description: 'Why it was not taken in, or retired' }) reason!: string | null;
  @Field(() => ID, { nullable: true, description: 'Target it was put forward from' }) fromTargetId!: string | null;
  @Field(() => String, { nullable: true, description: 'Null when it came with the system' }) draftedBy!: string | null;
  @Field(() => Int, fields.version) version!: number;
  @Field(() => TimestampScalar, fields.updatedAt) updatedAt!: string;
}

@ObjectType('StarterPack', {
  description: 'Entries in force of one type of project: a whole indicator table to begin from.',
})
export class StarterPackDto {
  @Field(() => String, { description: '项目类型' }) projectTag!: string;
  @Field(() => [IndicatorEntryDto], { description: 'In the order of the indicator table' })
  entries!: IndicatorEntryDto[];
}

export const IndicatorEntryPage = pageOf('IndicatorEntryPage', IndicatorEntryDto);
export const IndicatorEntryResult = resultOf('IndicatorEntryResult', IndicatorEntryDto);
