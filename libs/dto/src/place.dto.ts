import { Field, ID, ObjectType } from '@nestjs/graphql';
import { type DivisionLevel, divisionLevels, type OrganisationKind, organisationKinds } from '@chengxiao/domain';
import { enumOf } from './enum';
import { TimestampScalar } from './scalars';

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
  @Field(() => ID) code!: string;
  @Field(() => String) name!: string;
  @Field(() => DivisionLevelEnum) level!: DivisionLevel;
  @Field(() => String, { nullable: true }) parentCode!: string | null;
  @Field(() => Boolean, { description: '功能区: no government of its own' }) functional!: boolean;
}

@ObjectType('Organisation', {
  description: 'A government, finance bureau, department, unit, audit office or third-party firm.',
})
export class OrganisationDto {
  @Field(() => ID) id!: string;
  @Field(() => OrganisationKindEnum) kind!: OrganisationKind;
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
  @Field(() => String) divisionCode!: string;
  @Field(() => ID, { nullable: true, description: '主管部门 of a unit' }) parentId!: string | null;
}

@ObjectType('HistoryEntry', { description: 'One thing somebody did, from the event chain.' })
export class HistoryEntryDto {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'Kind of object, for example target' }) subject!: string;
  @Field(() => ID) subjectId!: string;
  @Field(() => String, { description: 'What was done, for example target.submit' }) action!: string;
  @Field(() => TimestampScalar) at!: string;
  @Field(() => String) actorName!: string;
  @Field(() => String) actorRole!: string;
  @Field(() => String) actorOrg!: string;
  @Field(() => String, { nullable: true, description: 'Reason or opinion given with it' }) reason!: string | null;
  @Field(() => String, { description: 'Details as JSON' }) data!: string;
}
