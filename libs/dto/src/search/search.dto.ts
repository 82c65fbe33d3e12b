import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { type SearchKind, searchKinds } from '@chengxiao/domain';
import { enumOf } from '../enum';
import { IsCount, IsText } from '../validators';

export const SearchKindEnum = enumOf('SearchKind', searchKinds, 'What a search found.', {
  project: '项目: by a part of its name, the beginning or end of its code, or the number of a decision on it',
  department: '预算部门(主管部门): by a part of its name or code',
  unit: '预算单位: by a part of its name or code',
  transfer: '转移支付: by a part of its name, of the number it came with, or of one it was handed down with',
  budgetReply: '批复: by a part of its number',
  budgetApproval: '预算批准: by a part of its number; for finance only',
  adjustment: '目标调整: by a part of the number of the document it rests on',
  evaluation: '绩效自评: by the beginning or end of its filing number 备案编号',
  announcement: '通知公告: by a part of its title or number, of those that are for me',
});

@ObjectType('SearchHit', { description: 'One thing in my scope that a search found.' })
export class SearchHitDto {
  @Field(() => SearchKindEnum, { description: 'What it is' }) kind!: SearchKind;
  @Field(() => ID, { description: 'UUID of the thing it leads to' }) id!: string;
  @Field(() => String, { description: 'What it is called' }) title!: string;
  @Field(() => String, { nullable: true, description: '代码: code of the project or organisation, where it has one' })
  code!: string | null;
  @Field(() => String, { nullable: true, description: '文号: number by which it was found, where it has one' })
  documentNo!: string | null;
  @Field(() => String, { nullable: true, description: 'Organisation or division it belongs to' }) place!: string | null;
  @Field(() => Int, { nullable: true, description: '年度: budget year, where it has one' }) year!: number | null;
}

@ArgsType()
export class SearchArgs {
  @Field(() => String, {
    description: 'Part of a name, a code or the number of a document; fewer than two characters find nothing',
  })
  @IsText(60)
  text!: string;
  @Field(() => Int, { defaultValue: 6, description: 'Hits of each kind, 1 to 20' }) @IsCount(1, 20) first: number = 6;
}
