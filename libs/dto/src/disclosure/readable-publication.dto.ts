import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  type Grade,
  type PublicationKind,
  publicationKinds,
  type PublicationScope,
  publicationScopes,
} from '@chengxiao/domain';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { GradeEnum } from '../evaluation/grade.dto';
import { PageArgs, pageOf } from '../page.dto';
import { DecimalScalar, TimestampScalar } from '../scalars';
import { IsBudgetYear, IsChoiceList, IsText, Maybe } from '../validators';
import { PublicationKindEnum, PublicationScopeEnum } from './published-project.dto';

@ObjectType('ReadablePublication', {
  description: 'What is shown of one project and year to me, by whatever division it was published (四(一)3).',
})
export class ReadablePublicationDto {
  @Field(() => ID, { description: 'The id of the publication' }) id!: string;
  @Field(() => Int) edition!: number;
  @Field(() => PublicationKindEnum) kind!: PublicationKind;
  @Field(() => PublicationScopeEnum, { description: 'Whom it is shown to 公开范围' }) scope!: PublicationScope;
  @Field(() => Int) year!: number;
  @Field(() => String) projectCode!: string;
  @Field(() => String) projectName!: string;
  @Field(() => String) divisionCode!: string;
  @Field(() => String) divisionName!: string;
  @Field(() => String, { description: '主管部门' }) departmentName!: string;
  @Field(() => String, { description: '实施单位' }) orgName!: string;
  @Field(() => DecimalScalar, { description: '全年预算数, 元' }) budgetAmount!: string;
  @Field(() => DecimalScalar, { nullable: true, description: '全年执行数, 元; null before filing' }) executedAmount!:
    string | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Points of 100' }) total!: string | null;
  @Field(() => GradeEnum, { nullable: true }) grade!: Grade | null;
  @Field(() => String, { description: 'At most 150 characters' }) summary!: string;
  @Field(() => TimestampScalar, { description: 'When the edition was published' }) publishedAt!: string;
}

@InputType('ReadablePublicationFilter')
export class ReadablePublicationFilter {
  @Field(() => String, { nullable: true, description: 'Part of a name of project, department or unit, or of a code' })
  @Maybe()
  @IsText(60)
  search?: string;
  @Field(() => String, { nullable: true, description: 'Code of a division; those below it are meant too' })
  @Maybe()
  @IsText(6)
  division?: string;
  @Field(() => Int, { nullable: true }) @Maybe() @IsBudgetYear() year?: number;
  @Field(() => [PublicationKindEnum], { nullable: true })
  @Maybe()
  @IsChoiceList(publicationKinds)
  kinds?: PublicationKind[];
  @Field(() => [PublicationScopeEnum], { nullable: true })
  @Maybe()
  @IsChoiceList(publicationScopes)
  scopes?: PublicationScope[];
}

@ArgsType()
export class ReadablePublicationListArgs extends PageArgs {
  @Field(() => ReadablePublicationFilter, { nullable: true })
  @Maybe()
  @ValidateNested()
  @Type(() => ReadablePublicationFilter)
  filter?: ReadablePublicationFilter;
}

export const ReadablePublicationPage = pageOf('ReadablePublicationPage', ReadablePublicationDto);
