/** What official forms say to people. */
export const formsMessages = {
  formWithDraft: { zh: '（尚有未提交的草稿，{who} {at}）', en: ' (a draft is not submitted, {who} {at})' },
  formsWithDrafts: {
    zh: '（其中 {count} 份尚有未提交的草稿）',
    en: ' ({count} of them with a draft that is not submitted)',
  },
  tooManyForms: {
    zh: '符合条件的申报表超过 {max} 份，请缩小范围后分次导出',
    en: 'The filter finds more than {max} forms; narrow it and export in parts',
  },
  noForms: { zh: '没有符合条件的申报表可导出', en: 'No form fits the filter' },
  pdfTooMuch: {
    zh: '表格过长，未能在限定的时间和内存内生成 PDF；数据没有改变，请下载 Excel 后打印',
    en: 'The form is too long to be drawn as a PDF in the time and memory there is; nothing was changed. Download the workbook and print that',
  },
  filesBusy: {
    zh: '正在生成的文件过多，请稍后再试；数据没有改变',
    en: 'Too many files are being written; try again in a moment. Nothing was changed',
  },
  noReviewYet: { zh: '尚未审核，没有审核表', en: 'Not reviewed yet: there is no review form' },
} as const;
