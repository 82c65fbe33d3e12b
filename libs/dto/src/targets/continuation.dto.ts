import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  type ContinuationWay,
  continuationWays,
  mostAtOnce,
  type ProjectAttribute,
  type ProjectType,
} from '@chengxiao/domain';
import { enumOf } from '../enum';
import { args, fields } from '../fields';
import { ProjectAttributeEnum, ProjectTypeEnum } from '../library/project.dto';
import { DecimalScalar } from '../scalars';
import { IsBudgetYear, IsIdList } from '../validators';

export const ContinuationWayEnum = enumOf(
  'ContinuationWay',
  continuationWays,
  '延续方式: how a project of last year goes on.',
  {
    declare: '沿用目标: it runs on; the target of the year is begun from the last approved one',
    propose: '重新申报: it ended with the year; it is proposed anew, with the money of last year to be confirmed',
  },
);

@ObjectType('Continuable', { description: 'A project of last year that may be continued 延续.' })
export class ContinuableDto {
  @Field(() => ID, { description: 'UUID of the project of last year' }) id!: string;
  @Field(() => String, fields.projectCode) projectCode!: string;
  @Field(() => String, fields.projectName) projectName!: string;
  @Field(() => String, fields.orgName) orgName!: string;
  @Field(() => ProjectAttributeEnum, { description: '项目属性: new, or going on' }) attribute!: ProjectAttribute;
  @Field(() => ProjectTypeEnum, { description: '项目类别: type of the project' }) projectType!: ProjectType;
  @Field(() => ContinuationWayEnum, { description: '延续方式: how it goes on' }) way!: ContinuationWay;
  @Field(() => Boolean, { description: 'Whether it comes again each year by its nature 经常性、延续项目' })
  recurring!: boolean;
  @Field(() => DecimalScalar, { description: '上年资金: what it planned for last year, 元' }) amount!: string;
  @Field(() => ID, { nullable: true, description: 'The project that continues it already' }) proposedId!: string | null;
  @Field(() => ID, { nullable: true, description: 'Its target of this year, once that is begun' }) targetId!:
    string | null;
}

@ArgsType()
export class ContinueProjectsArgs {
  @Field(() => [ID], { description: `Projects of the year before, at most ${mostAtOnce}` })
  @IsIdList(mostAtOnce)
  projectIds!: string[];
  @Field(() => Int, args.year) @IsBudgetYear() year!: number;
}
