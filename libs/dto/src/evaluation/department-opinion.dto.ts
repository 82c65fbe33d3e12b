import { Field, ObjectType } from '@nestjs/graphql';
import type { DepartmentOpinion } from '@chengxiao/domain';
import { TimestampScalar } from '../scalars';

@ObjectType('DepartmentOpinion', {
  description: '主管部门意见: a cell of the unit’s form that its department sees otherwise.',
})
export class DepartmentOpinionDto implements DepartmentOpinion {
  @Field(() => String, { description: 'The cell: problems, funds.fiscal.executed, items.<indicator>.actual' })
  path!: string;
  @Field(() => String, { nullable: true, description: '单位填报: what the unit had reported then' })
  unitValue!: string | null;
  @Field(() => String, { nullable: true, description: '主管部门意见: what the department says' }) value!: string | null;
  @Field(() => String, { description: '理由: why' }) reason!: string;
  @Field(() => String, { description: 'Who said it' }) by!: string;
  @Field(() => TimestampScalar, { description: 'When it was said' }) at!: string;
  @Field(() => Boolean, { description: '已采纳: the unit’s form says the same by now' }) adopted!: boolean;
}
