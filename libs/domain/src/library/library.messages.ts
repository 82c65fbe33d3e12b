/** What the project library says to people. */
export const libraryMessages = {
  projectWithoutFunds: { zh: '请先填写项目资金来源和金额', en: 'State where the money comes from and how much first' },
  projectNotInLibrary: {
    zh: '项目尚未入库，不能安排预算（先有项目、后安排资金）',
    en: 'The project is not in the library; no budget line without it',
  },
  functionCodeForm: { zh: '支出功能分类科目应为 7 位数字', en: 'The function class has seven digits' },
  unknownPlace: { zh: '实施地点不是有效的区划', en: 'The place is not a known division' },
  fundYearOutside: {
    zh: '资金年度应在项目期 {from} 至 {to} 年内',
    en: 'The year must lie within the project period {from} to {to}',
  },
  fundTwice: { zh: '同一年度、同一来源重复', en: 'The same year and source appear twice' },
  fundTooLarge: { zh: '金额超过 1000 亿元，请核对单位（元）', en: 'More than 100 billion yuan; check the unit (yuan)' },
  budgetLineExists: { zh: '该项目本年度已安排预算', en: 'The project already has a budget line for this year' },
} as const;
