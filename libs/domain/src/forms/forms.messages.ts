/** What official forms say to people. */
export const formsMessages = {
  tooManyForms: {
    zh: '符合条件的申报表超过 {max} 份，请缩小范围后分次导出',
    en: 'The filter finds more than {max} forms; narrow it and export in parts',
  },
  noForms: { zh: '没有符合条件的申报表可导出', en: 'No form fits the filter' },
  noReviewYet: { zh: '尚未审核，没有审核表', en: 'Not reviewed yet: there is no review form' },
} as const;
