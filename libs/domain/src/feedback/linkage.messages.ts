/** Why a budget proposal keeps, cuts or stops (评价结果与预算安排挂钩). */
export const linkageMessages = {
  linkageStop: { zh: '评价等级为“{zh}”，建议停止安排预算', en: 'Graded “{en}”: the budget should stop' },
  linkageCutByGrade: {
    zh: '评价等级为“{zh}”，建议压减 {percent}%',
    en: 'Graded “{en}”: the budget should be cut by {percent}%',
  },
  linkageCutByExecution: {
    zh: '预算执行率 {rate}% 低于 {below}%，建议压减 {percent}%',
    en: 'Execution of {rate}% is below {below}%: the budget should be cut by {percent}%',
  },
  linkageKeep: { zh: '评价等级为“{zh}”，建议予以保障', en: 'Graded “{en}”: the budget should be kept' },
} as const;
