import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  type Grade,
  type PublicationKind,
  publicationKinds,
  type PublicationScope,
  publicationScopes,
} from '@chengxiao/domain';
import { GradeDto } from '../evaluation/grade.dto';
import { fields, filters } from '../fields';
import { CommonFilter, ListFilter, PageArgs, pageOf } from '../page.dto';
import { DecimalScalar, TimestampScalar } from '../scalars';
import { IsBudgetYear, IsChoiceList, IsText, Maybe } from '../validators';
import { PublicationKindEnum, PublicationScopeEnum } from './published-project.dto';

@ObjectType('ReadablePublication', {
  description: 'What is shown of one project and year to me, by whatever division it was published (四(一)3).',
})
export class ReadablePublicationDto {
  @Field(() => ID, { description: 'The id of the publication' }) id!: string;
  @Field(() => Int, { description: 'Number of the edition, from 1' }) edition!: number;
  @Field(() => PublicationKindEnum, { description: 'Target alone, or target and result' }) kind!: PublicationKind;
  @Field(() => PublicationScopeEnum, { description: 'Whom it is shown to 公开范围' }) scope!: PublicationScope;
  @Field(() => Int, fields.year) year!: number;
  @Field(() => String, fields.projectCode) projectCode!: string;
  @Field(() => String, fields.projectName) projectName!: string;
  @Field(() => String, fields.divisionCode) divisionCode!: string;
  @Field(() => String, fields.divisionName) divisionName!: string;
  @Field(() => String, fields.departmentName) departmentName!: string;
  @Field(() => String, fields.orgName) orgName!: string;
  @Field(() => DecimalScalar, { description: '全年预算数, 元' }) budgetAmount!: string;
  @Field(() => DecimalScalar, { nullable: true, description: '全年执行数, 元; null before filing' }) executedAmount!:
    string | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Points of 100' }) total!: string | null;
  @Field(() => GradeDto, { nullable: true, ...fields.grade }) grade!: Grade | null;
  @Field(() => String, { description: 'At most 150 characters' }) summary!: string;
  @Field(() => TimestampScalar, { description: 'When the edition was published' }) publishedAt!: string;
}

@InputType('ReadablePublicationFilter', { description: '公开信息查询: which publications are listed.' })
export class ReadablePublicationFilter extends CommonFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Words of a name, a code, the goal, an indicator or the summary, whatever their width and blanks',
  })
  @Maybe()
  @IsText(60)
  search?: string;
  @Field(() => String, {
    nullable: true,
    description: '区划代码: as divisionCode, which takes its place on 2027-06-30; INVALID when unknown',
  })
  @Maybe()
  @IsText(6)
  division?: string;
  @Field(() => Int, { nullable: true, ...filters.year }) @Maybe() @IsBudgetYear() year?: number;
  @Field(() => [PublicationKindEnum], { nullable: true, description: 'Only targets alone, or only results' })
  @Maybe()
  @IsChoiceList(publicationKinds)
  kinds?: PublicationKind[];
  @Field(() => [PublicationScopeEnum], {
    nullable: true,
    description: 'Only those published to one of these circles 公开范围',
  })
  @Maybe()
  @IsChoiceList(publicationScopes)
  scopes?: PublicationScope[];
}

@ArgsType()
export class ReadablePublicationListArgs extends PageArgs {
  @ListFilter(() => ReadablePublicationFilter) filter?: ReadablePublicationFilter;
}

export const ReadablePublicationPage = pageOf('ReadablePublicationPage', ReadablePublicationDto);
