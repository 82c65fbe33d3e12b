/** What the indicator library says to people. */
export const indicatorMessages = {
  entryFunctionCode: {
    zh: '行业指标应填写功能分类科目，3 至 7 位数字',
    en: 'A sector indicator needs its function of expenditure, three to seven digits',
  },
  entryNotSector: { zh: '只有行业指标填写功能分类科目', en: 'Only a sector indicator has a function of expenditure' },
  entryNotProjectType: { zh: '只有项目类型指标填写项目类型', en: 'Only an indicator of a project type has one' },
  entryYearOrder: { zh: '截止年度不能早于起始年度', en: 'The last year must not be before the first' },
  entryReplacesUnknown: {
    zh: '所替换的指标不是上级区划的现行指标',
    en: 'What it replaces is no indicator in force of a division above',
  },
  entryRevisionOpen: {
    zh: '该指标已有未完成的新版本，请先办结',
    en: 'A next version of this indicator is being written; finish it first',
  },
  entryNotFromTarget: {
    zh: '审核通过或已批复目标中的指标才能推荐入库',
    en: 'Only an indicator of a passed or approved target can be put forward',
  },
} as const;
