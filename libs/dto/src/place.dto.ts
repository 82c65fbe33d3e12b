import { Field, ID, ObjectType } from '@nestjs/graphql';
import { type DivisionLevel, divisionLevels, type OrganisationKind, organisationKinds } from '@chengxiao/domain';
import { enumOf } from './enum';
import { TimestampScalar } from './scalars';
import { fields } from './fields';

export const DivisionLevelEnum = enumOf('DivisionLevel', divisionLevels, 'Level of a division.', {
  region: '自治区: the autonomous region',
  league: '盟市: league or prefecture-level city',
  banner: '旗县(市、区): banner, county, city or district',
});
export const OrganisationKindEnum = enumOf('OrganisationKind', organisationKinds, 'What an organisation is.', {
  government: '政府: government of a division',
  finance: '财政部门: finance bureau',
  department: '预算部门(主管部门): in direct appropriation relation with finance',
  unit: '预算单位: subordinate of a department',
  audit: '审计机关: audit office',
  evaluator: '第三方机构: firm that gives independent opinions',
});

@ObjectType('Division', { description: 'A division of the region with a budget of its own.' })
export class DivisionDto {
  @Field(() => ID, { description: '区划代码: six digits' }) code!: string;
  @Field(() => String, { description: '区划名称: name of the division' }) name!: string;
  @Field(() => DivisionLevelEnum, fields.divisionLevel) level!: DivisionLevel;
  @Field(() => String, { nullable: true, description: '上级区划代码: null for the region' }) parentCode!: string | null;
  @Field(() => Boolean, { description: '功能区: no government of its own' }) functional!: boolean;
}

@ObjectType('Organisation', {
  description: 'A government, finance bureau, department, unit, audit office or third-party firm.',
})
export class OrganisationDto {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => OrganisationKindEnum, { description: 'What it is' }) kind!: OrganisationKind;
  @Field(() => String, { description: '单位代码: code of the organisation' }) code!: string;
  @Field(() => String, { description: '单位名称: name of the organisation' }) name!: string;
  @Field(() => String, fields.divisionCode) divisionCode!: string;
  @Field(() => ID, { nullable: true, description: '主管部门 of a unit' }) parentId!: string | null;
}

@ObjectType('HistoryEntry', { description: 'One thing somebody did, from the event chain.' })
export class HistoryEntryDto {
  @Field(() => ID, { description: 'Key of the event: object and number in its chain' }) id!: string;
  @Field(() => String, { description: 'Kind of object, for example target' }) subject!: string;
  @Field(() => ID, fields.subjectId) subjectId!: string;
  @Field(() => String, { description: 'What was done, for example target.submit' }) action!: string;
  @Field(() => TimestampScalar, fields.at) at!: string;
  @Field(() => String, fields.actorName) actorName!: string;
  @Field(() => String, fields.actorRole) actorRole!: string;
  @Field(() => String, fields.actorOrg) actorOrg!: string;
  @Field(() => String, { nullable: true, description: 'Reason or opinion given with it' }) reason!: string | null;
  @Field(() => String, { description: 'Details as JSON' }) data!: string;
}
