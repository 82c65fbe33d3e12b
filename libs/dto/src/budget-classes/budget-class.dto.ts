import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { type BudgetClass, type BudgetClassKind, budgetClassKinds, type Whole } from '@chengxiao/domain';
import { enumOf } from '../enum';
import { fields } from '../fields';
import { IsBudgetYear, IsChoice, IsText, Maybe } from '../validators';

export const BudgetClassKindEnum = enumOf('BudgetClassKind', budgetClassKinds, 'Classifications of 政府收支分类科目.', {
  functional: '支出功能分类: what money is for; class 类, section 款, item 项',
  departmentEconomic: '部门预算支出经济分类: what a department spends it on; class 类, section 款',
  governmentEconomic: '政府预算支出经济分类: what the government spends it on; class 类, section 款',
});

@ObjectType('BudgetClass', { description: '科目: a class, section or item of a classification, with its validity.' })
export class BudgetClassDto implements Whole<BudgetClass> {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => BudgetClassKindEnum, { description: 'Classification it belongs to' }) kind!: BudgetClassKind;
  @Field(() => String, { description: '科目编码: 类 three digits, 款 five, 项 seven' }) code!: string;
  @Field(() => String, { description: '科目名称: what it is called in these years' }) name!: string;
  @Field(() => Int, { description: '起始年度: first budget year it holds for' }) fromYear!: number;
  @Field(() => Int, { nullable: true, description: '终止年度: last budget year; null until further notice' })
  toYear!: number | null;
}

@ArgsType()
export class BudgetClassArgs {
  @Field(() => BudgetClassKindEnum, { description: 'Which classification' })
  @IsChoice(budgetClassKinds)
  kind!: BudgetClassKind;
  @Field(() => Int, { nullable: true, description: 'Only those that hold in this budget year; left out: of all years' })
  @Maybe()
  @IsBudgetYear()
  year?: number;
  @Field(() => String, {
    nullable: true,
    description: 'Beginning of a code or part of a name; what stands above and below those found is answered too',
  })
  @Maybe()
  @IsText(60)
  text?: string;
}
