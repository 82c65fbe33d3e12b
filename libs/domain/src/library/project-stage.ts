/**
 * Where a project stands in a budget year, from the proposal to its end: 草拟, 入库审核, 待申报目标, 目标申报, 目标审核, 待批复, 执行,
 * 暂停或结束. Each project is at one of them; what lies in between is told by the states of project and target.
 */
export const projectStages = [
  'proposal',
  'entryReview',
  'library',
  'targetDraft',
  'targetReview',
  'approval',
  'execution',
  'ended',
] as const;
export type ProjectStage = (typeof projectStages)[number];
