import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { type DivisionLevel, divisionLevels, type OrganisationKind, organisationKinds, roles } from '@chengxiao/domain';
import { enumOf } from './enum';
import { args, fields } from './fields';
import { nullable } from './nullable';
import { CommonFilter, ListFilter, PageArgs, pageOf } from './page.dto';
import { IsChoice, IsChoiceList, IsId, IsText, Maybe } from './validators';

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

export const RoleEnum = enumOf('Role', roles, '岗位角色: role in which a person acts.', {
  government: '政府: decides on budget proposals',
  finance: '财政部门: reviews, approves and files',
  department: '预算部门(主管部门): answers for its units',
  unit: '预算单位: carries projects out',
  audit: '审计: reads its division and below',
  evaluator: '第三方机构: gives opinions on what it was assigned',
  systemAdministrator: '系统管理员: looks after organisations, people and positions',
  securityAdministrator: '安全管理员: looks after permissions, policies and sessions',
  auditAdministrator: '审计管理员: reads the log of the two others',
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

@InputType('OrganisationFilter', { description: '单位筛选: which organisations are listed.' })
export class OrganisationFilter extends CommonFilter {
  @Field(() => [OrganisationKindEnum], { ...nullable, description: 'Only those of one of these kinds' })
  @Maybe()
  @IsChoiceList(organisationKinds)
  kinds?: OrganisationKind[];
  @Field(() => ID, { ...nullable, description: 'Only the units of this department 主管部门' })
  @Maybe()
  @IsId()
  parentId?: string;
  @Field(() => String, { ...nullable, description: 'Part of the name or code of the organisation' })
  @Maybe()
  @IsText(60)
  search?: string;
}

export const organisationSorts = ['code', 'name'] as const;
export type OrganisationSort = (typeof organisationSorts)[number];
export const OrganisationSortEnum = enumOf('OrganisationSort', organisationSorts, 'Order of organisations.', {
  code: '单位代码: by division and code',
  name: '单位名称: by name',
});

@ArgsType()
export class OrganisationListArgs extends PageArgs {
  @ListFilter(() => OrganisationFilter) filter?: OrganisationFilter;
  @Field(() => OrganisationSortEnum, { defaultValue: 'code', ...args.sort })
  @IsChoice(organisationSorts)
  sort: OrganisationSort = 'code';
}

export const OrganisationPage = pageOf('OrganisationPage', OrganisationDto);
