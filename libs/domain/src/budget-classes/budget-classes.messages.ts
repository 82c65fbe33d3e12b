/** Sentences about the classes of the budget. */
export const budgetClassesMessages = {
  functionCodeUnknown: {
    zh: '没有“{code}”这个支出功能分类科目，请按名称或编码选择',
    en: 'There is no function class {code}; choose one by its name or code',
  },
  functionCodeNotInYear: {
    zh: '“{code} {name}”在 {year} 年不是有效的支出功能分类科目，请改选',
    en: '{code} {name} is no function class of {year}; choose another',
  },
  economicCodeForm: {
    zh: '请选到款级科目，编码为 5 位数字，如 30201（办公费）',
    en: 'A section has five digits, for example 30201',
  },
  economicCodeUnknown: {
    zh: '没有“{code}”这个支出经济分类科目，请按名称或编码选择',
    en: 'There is no economic class {code}; choose one by its name or code',
  },
  economicCodeNotInYear: {
    zh: '“{code} {name}”在 {year} 年不是有效的支出经济分类科目，请改选',
    en: '{code} {name} is no economic class of {year}; choose another',
  },
  governmentClassDiffers: {
    zh: '部门预算支出经济分类 {code} 对应政府预算支出经济分类 {classes}，请改选',
    en: 'To the class {code} of departments correspond {classes} of the government; choose one of them',
  },
  governmentClassOpen: {
    zh: '{code} 对应的政府预算支出经济分类不止一个，请在表头写明，如“{example}”',
    en: 'Name the class of the government for {code} in the heading, as it has several, for example {example}',
  },
  classKindUnknown: {
    zh: '应为支出功能分类、部门预算支出经济分类或政府预算支出经济分类',
    en: 'One of 支出功能分类, 部门预算支出经济分类 and 政府预算支出经济分类',
  },
  classCodeForm: {
    zh: '功能分类编码应为 3、5 或 7 位数字，经济分类编码应为 3 或 5 位数字',
    en: 'A function has three, five or seven digits, an economic class three or five',
  },
  classYearsReversed: { zh: '终止年度早于起始年度', en: 'It ends before it begins' },
  classWithoutParent: { zh: '没有上级科目 {code}', en: 'There is no class {code} above it' },
  classYearsOverlap: {
    zh: '与同一编码的另一科目年度重叠，请先写明其终止年度',
    en: 'Another class of this code holds in these years too; say first when that one ends',
  },
  classTwice: { zh: '与第 {row} 行重复', en: 'The same as row {row}' },
} as const;
