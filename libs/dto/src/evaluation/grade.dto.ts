import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Grade, Text, Whole } from '@chengxiao/domain';
import { BilingualTextDto } from '../rule-packs/rule-pack.dto';

@ObjectType('Grade', { description: '等级 as the rule pack that judged names it; packs have as many as they state.' })
export class GradeDto implements Whole<Grade> {
  @Field(() => String, { description: 'Key in the pack, for example good' }) key!: string;
  @Field(() => BilingualTextDto, { description: 'Name in the pack, for example 良' }) name!: Text;
  @Field(() => Int, { description: 'Place among the grades of the pack; 1 is the best' }) rank!: number;
  @Field(() => Int, { description: 'How many grades the pack has' }) of!: number;
}
