import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  type AttachmentKind,
  attachmentKinds,
  attachmentSubjects,
  type AttachmentSubjectType,
  type FileType,
  fileTypes,
} from '@chengxiao/domain';
import { enumOf } from '../enum';
import { resultOf } from '../problem.dto';
import { TimestampScalar } from '../scalars';
import { IsChoice, IsId } from '../validators';

export const AttachmentSubjectEnum = enumOf('AttachmentSubject', attachmentSubjects, 'What files may be attached to.');
export const AttachmentKindEnum = enumOf('AttachmentKind', attachmentKinds, '材料类别');
export const FileTypeEnum = enumOf('FileType', fileTypes);

@ObjectType('Attachment', { description: 'A file with its fingerprint; its content is at GET /api/attachments/:id.' })
export class AttachmentDto {
  @Field(() => ID) id!: string;
  @Field(() => AttachmentKindEnum) kind!: AttachmentKind;
  @Field(() => String) name!: string;
  @Field(() => Int, { description: 'Bytes' }) size!: number;
  @Field(() => String) mediaType!: string;
  @Field(() => String, { description: 'SHA-256 of the content, hexadecimal' }) sha256!: string;
  @Field(() => String, { description: 'Who uploaded it' }) uploadedByName!: string;
  @Field(() => TimestampScalar) createdAt!: string;
}

@ObjectType('AttachmentFolder', { description: 'The files of one subject, and what may be added to it.' })
export class AttachmentFolderDto {
  @Field(() => [AttachmentDto], { description: 'Oldest first' }) items!: AttachmentDto[];
  @Field(() => [AttachmentKindEnum], { description: 'Kinds of material it takes' }) kinds!: AttachmentKind[];
  @Field(() => String, { nullable: true, description: 'Why I may not add or remove files now; null when I may' })
  refusal!: string | null;
  @Field(() => Int, { description: 'Largest file, bytes' }) maxBytes!: number;
  @Field(() => [FileTypeEnum]) types!: FileType[];
}

@ArgsType()
export class AttachmentsArgs {
  @Field(() => AttachmentSubjectEnum) @IsChoice(attachmentSubjects) subjectType!: AttachmentSubjectType;
  @Field(() => ID) @IsId() subjectId!: string;
}

/** What an upload is for, as the query string of `POST /api/attachments`. */
export class UploadQuery {
  @IsChoice(attachmentSubjects) subjectType!: AttachmentSubjectType;
  @IsId() subjectId!: string;
  @IsChoice(attachmentKinds) kind!: AttachmentKind;
}

export const AttachmentResult = resultOf('AttachmentResult', AttachmentDto);
