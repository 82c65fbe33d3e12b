import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { resultOf } from '../problem.dto';
import { TimestampScalar } from '../scalars';
import { IsCount, IsText, Maybe } from '../validators';

@ObjectType('FormDraft', { description: 'What someone has typed into a form and not yet saved; seen by nobody else.' })
export class FormDraftDto {
  @Field(() => String, { description: 'Which form' }) form!: string;
  @Field(() => String, { description: 'Which object the form is about, or "new"' }) subject!: string;
  @Field(() => String, { description: 'The fields as JSON, as they were typed' }) body!: string;
  @Field(() => String, { nullable: true, description: 'The fields as they were saved when the typing began' })
  base!: string | null;
  @Field(() => Int, { nullable: true, description: 'The version of the object when the typing began' })
  baseVersion!: number | null;
  @Field(() => TimestampScalar, { description: 'When it was kept last' }) savedAt!: string;
}

@ObjectType('DraftMark', {
  description: 'That something is typed and not stored yet 尚有未提交的草稿; not what it says.',
})
export class DraftMarkDto {
  @Field(() => String, { description: 'Which form' }) form!: string;
  @Field(() => String, { description: 'Who typed it' }) name!: string;
  @Field(() => Boolean, { description: 'Whether it is mine' }) own!: boolean;
  @Field(() => TimestampScalar, { description: 'When it was kept last' }) savedAt!: string;
}

@ArgsType()
export class FormDraftKey {
  @Field(() => String, { description: 'Which form' }) @IsText(60, true) form!: string;
  @Field(() => String, { description: 'Which object the form is about, or "new"' }) @IsText(60, true) subject!: string;
}

@ArgsType()
export class DraftMarksArgs {
  @Field(() => String, { description: 'Which object' }) @IsText(60, true) subject!: string;
}

@ArgsType()
export class FormDraftArgs extends FormDraftKey {
  @Field(() => String, { description: 'JSON of at most 1,000,000 characters' }) @IsText(1_000_000, true) body!: string;
  @Field(() => String, { nullable: true, description: 'JSON of what was saved when the typing began' })
  @Maybe()
  @IsText(1_000_000)
  base?: string | null;
  @Field(() => Int, { nullable: true, description: 'The version of the object when the typing began' })
  @Maybe()
  @IsCount(1, 2_147_483_647)
  baseVersion?: number | null;
}

export const FormDraftResult = resultOf('FormDraftResult', FormDraftDto);
