import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  type AttachmentKind,
  attachmentKinds,
  attachmentSubjects,
  type AttachmentSubjectType,
  type FileType,
  fileTypes,
  type UploadPolicy,
} from '@chengxiao/domain';
import { enumOf } from '../enum';
import { fields } from '../fields';
import { resultOf } from '../problem.dto';
import { TimestampScalar } from '../scalars';
import { IsChoice, IsId } from '../validators';

export const AttachmentSubjectEnum = enumOf('AttachmentSubject', attachmentSubjects, 'What files may be attached to.', {
  project: '项目: papers of a project',
  exAnteAssessment: '事前绩效评估: papers an ex-ante assessment rests on',
  targetAdjustment: '调整申请: proof for a request to adjust a target',
  target: '绩效目标: what the form F1 of a project rests on',
  monitoringReport: '绩效监控表: evidence for form F4',
  evaluation: '绩效自评表: evidence for form F5',
  transfer: '转移支付: what the form F8 of a transfer rests on',
  announcement: '通知公告: annexes of an announcement',
});
export const AttachmentKindEnum = enumOf('AttachmentKind', attachmentKinds, '材料类别: what paper a file is.', {
  application: '立项申请: application for the project',
  basis: '立项依据: law, plan or policy it rests on',
  feasibility: '可行性研究报告: feasibility study',
  estimate: '资金测算: how the money was estimated',
  plan: '实施方案: plan of implementation',
  target: '绩效目标表: performance target as a document',
  report: '评估报告: assessment report',
  evidence: '佐证材料: evidence of what is reported',
  annex: '附件: annex of an announcement',
  other: '其他材料: any other paper',
});
export const FileTypeEnum = enumOf(
  'FileType',
  fileTypes,
  'Types of files that may be attached; told from their content, not their name.',
  {
    pdf: 'PDF',
    docx: 'Word 文档 without macros',
    xlsx: 'Excel 工作簿 without macros',
    pptx: 'PowerPoint 演示文稿 without macros',
    jpg: 'JPEG 图片',
    png: 'PNG 图片',
    ofd: 'OFD 版式文件',
    zip: 'ZIP 压缩包',
  },
);

@ObjectType('Attachment', { description: 'A file with its fingerprint; its content is at GET /api/attachments/:id.' })
export class AttachmentDto {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => AttachmentKindEnum, { description: '材料类别: what paper it is' }) kind!: AttachmentKind;
  @Field(() => String, { description: '文件名: name of the file as uploaded' }) name!: string;
  @Field(() => Int, { description: 'Bytes' }) size!: number;
  @Field(() => String, { description: 'MIME type, told from the content' }) mediaType!: string;
  @Field(() => String, { description: 'SHA-256 of the content, hexadecimal' }) sha256!: string;
  @Field(() => String, { description: 'Who uploaded it' }) uploadedByName!: string;
  @Field(() => TimestampScalar, { description: 'When it was uploaded' }) createdAt!: string;
}

@ObjectType('AttachmentFolder', { description: 'The files of one subject, and what may be added to it.' })
export class AttachmentFolderDto {
  @Field(() => [AttachmentDto], { description: 'Oldest first' }) items!: AttachmentDto[];
  @Field(() => [AttachmentKindEnum], { description: 'Kinds of material it takes' }) kinds!: AttachmentKind[];
  @Field(() => String, { nullable: true, description: 'Why I may not add or remove files now; null when I may' })
  refusal!: string | null;
  @Field(() => Int, { description: 'Largest file, bytes' }) maxBytes!: number;
  @Field(() => [FileTypeEnum], { description: 'Types of files that are taken; others are UNSUPPORTED_TYPE' })
  types!: FileType[];
}

@ObjectType('UploadPolicy', { description: 'What may be attached in this installation, to whatever it is.' })
export class UploadPolicyDto implements UploadPolicy {
  @Field(() => Int, { description: 'Largest file, bytes' }) maxBytes!: number;
  @Field(() => [FileTypeEnum], { description: 'Types of files that are taken; others are UNSUPPORTED_TYPE' })
  types!: FileType[];
  @Field(() => Int, { description: 'How many files one subject may have' }) maxCount!: number;
}

@ArgsType()
export class AttachmentsArgs {
  @Field(() => AttachmentSubjectEnum, { description: 'Kind of object the files are attached to' })
  @IsChoice(attachmentSubjects)
  subjectType!: AttachmentSubjectType;
  @Field(() => ID, { description: 'UUID of that object; NOT_FOUND when it is unknown or outside your scope' })
  @IsId()
  subjectId!: string;
}

/** What an upload is for, as the query string of `POST /api/attachments`. */
export class UploadQuery {
  @IsChoice(attachmentSubjects) subjectType!: AttachmentSubjectType;
  @IsId() subjectId!: string;
  @IsChoice(attachmentKinds) kind!: AttachmentKind;
}

export const AttachmentResult = resultOf('AttachmentResult', AttachmentDto);
