import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { resultOf } from '../problem.dto';
import { TimestampScalar } from '../scalars';
import { IsBoolean } from 'class-validator';
import { IsCount, IsText, IsTextList, Maybe } from '../validators';

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
  @Field(() => String, { description: 'Which object' }) subject!: string;
  @Field(() => String, { description: 'Which form' }) form!: string;
  @Field(() => String, { description: 'Who typed it' }) name!: string;
  @Field(() => Boolean, { description: 'Whether it is mine' }) own!: boolean;
  @Field(() => TimestampScalar, { description: 'When it was kept last' }) savedAt!: string;
}

@ObjectType('FormEditor', { description: 'Somebody else who has the same form open now.' })
export class FormEditorDto {
  @Field(() => String, { description: '姓名: who it is' }) name!: string;
  @Field(() => String, { description: '单位: name of their organisation' }) orgName!: string;
  @Field(() => TimestampScalar, { nullable: true, description: 'When they typed last; null where they only look' })
  typedAt!: string | null;
}

@ObjectType('FormPresence', { description: 'Who has a form open besides me 还有谁打开了这张表.' })
export class FormPresenceDto {
  @Field(() => [FormEditorDto], { description: 'Whoever typed last first; empty where I may not see the object' })
  others!: FormEditorDto[];
}

@ArgsType()
export class FormDraftKey {
  @Field(() => String, { description: 'Which form' }) @IsText(60, true) form!: string;
  @Field(() => String, { description: 'Which object the form is about, or "new"' }) @IsText(60, true) subject!: string;
}

@ArgsType()
export class DraftMarksArgs {
  @Field(() => [String], { description: 'Which objects, at most 500' })
  @IsTextList(500, 60)
  subjects!: string[];
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

@ArgsType()
export class FormPresenceArgs extends FormDraftKey {
  @Field(() => Int, { nullable: true, description: 'Seconds since I typed last in it; left out where I only look' })
  @Maybe()
  @IsCount(0, 86_400)
  idleSeconds?: number | null;
  @Field(() => Boolean, { defaultValue: false, description: 'I leave it' }) @IsBoolean() leaving: boolean = false;
}

export const FormPresenceResult = resultOf('FormPresenceResult', FormPresenceDto);
export const FormDraftResult = resultOf('FormDraftResult', FormDraftDto);
