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
} as const;
