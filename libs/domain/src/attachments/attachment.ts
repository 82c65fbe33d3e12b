/** What files may be attached to; each is answered for by the module that owns it. */
export const attachmentSubjects = [
  'project',
  'exAnteAssessment',
  'targetAdjustment',
  'target',
  'monitoringReport',
  'evaluation',
  'transfer',
  'announcement',
] as const;
export type AttachmentSubjectType = (typeof attachmentSubjects)[number];

/** 材料类别: 立项申请, 立项依据, 可行性研究报告, 资金测算, 实施方案, 绩效目标表, 评估报告, 佐证材料, 附件, 其他材料. */
export const attachmentKinds = [
  'application',
  'basis',
  'feasibility',
  'estimate',
  'plan',
  'target',
  'report',
  'evidence',
  'annex',
  'other',
] as const;
export type AttachmentKind = (typeof attachmentKinds)[number];

/** What papers a project takes, in the order in which they are offered. */
export const projectPapers: readonly AttachmentKind[] = [
  'application',
  'basis',
  'feasibility',
  'estimate',
  'plan',
  'other',
];

/** What papers a transfer takes. */
export const transferPapers: readonly AttachmentKind[] = ['basis', 'estimate', 'plan', 'other'];

/** What papers an announcement takes. */
export const announcementPapers: readonly AttachmentKind[] = ['annex'];

/** How large files may be, which types are taken, and how many one subject may have. */
export type UploadPolicy = {
  readonly maxBytes: number;
  readonly types: readonly FileType[];
  readonly maxCount: number;
};

/** File types by the ending of their names. */
export const fileTypes = ['pdf', 'ofd', 'docx', 'xlsx', 'pptx', 'jpg', 'png', 'zip'] as const;
export type FileType = (typeof fileTypes)[number];

/** What a download says it is. */
export const mediaTypes: Readonly<Record<FileType, string>> = {
  pdf: 'application/pdf',
  ofd: 'application/ofd',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  jpg: 'image/jpeg',
  png: 'image/png',
  zip: 'application/zip',
};

export const usualUploadPolicy: UploadPolicy = { maxBytes: 20 * 1024 * 1024, types: fileTypes, maxCount: 50 };
