import { ArgsType, Field, ObjectType } from '@nestjs/graphql';
import { resultOf } from '../problem.dto';
import { TimestampScalar } from '../scalars';
import { IsText } from '../validators';

@ObjectType('FormDraft', { description: 'What someone has typed into a form and not yet saved; seen by nobody else.' })
export class FormDraftDto {
  @Field(() => String, { description: 'Which form' }) form!: string;
  @Field(() => String, { description: 'Which object the form is about, or "new"' }) subject!: string;
  @Field(() => String, { description: 'The fields as JSON, as they were typed' }) body!: string;
  @Field(() => TimestampScalar, { description: 'When it was kept last' }) savedAt!: string;
}

@ArgsType()
export class FormDraftKey {
  @Field(() => String, { description: 'Which form' }) @IsText(60, true) form!: string;
  @Field(() => String, { description: 'Which object the form is about, or "new"' }) @IsText(60, true) subject!: string;
}

@ArgsType()
export class FormDraftArgs extends FormDraftKey {
  @Field(() => String, { description: 'JSON of at most 1,000,000 characters' }) @IsText(1_000_000, true) body!: string;
}

export const FormDraftResult = resultOf('FormDraftResult', FormDraftDto);
