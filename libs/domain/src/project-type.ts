import type { Text } from './messages';

/** 项目类别: 人员类, 公用经费, 其他运转类, 特定目标类, 转移支付. */
export const projectTypes = ['personnel', 'operationPublic', 'operationOther', 'special', 'transfer'] as const;
export type ProjectType = (typeof projectTypes)[number];

/** 项目类别 as lists and packs print it. */
export const projectTypeLabels: Readonly<Record<ProjectType, Text>> = {
  personnel: { zh: '人员类', en: 'personnel' },
  operationPublic: { zh: '公用经费', en: 'public operation' },
  operationOther: { zh: '其他运转类', en: 'other operation' },
  special: { zh: '特定目标类', en: 'special' },
  transfer: { zh: '转移支付', en: 'transfer' },
};
