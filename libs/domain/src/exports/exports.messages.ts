/** What exports of lists say to people. */
export const exportsMessages = {
  exportTooManyRows: {
    zh: '筛选结果共 {n} 条，一次最多导出 {max} 条；请缩小筛选范围后再导出',
    en: 'The filter finds {n} (row|rows) and an export takes {max} at most; narrow the filter',
  },
  exportTooLarge: {
    zh: '导出内容超过 {max} MB；请减少列或缩小筛选范围后再导出',
    en: 'More than {max} MB; choose fewer columns or narrow the filter',
  },
  exportMalformed: { zh: '导出内容不完整：{place}', en: 'The list to export is not as it should be: {place}' },
  exportNothing: {
    zh: '筛选结果为空，没有可导出的内容',
    en: 'The filter finds nothing, so there is nothing to export',
  },
  exportTooMuch: {
    zh: '内容过多，未能在限定的时间和内存内生成文件；数据没有改变，请减少列或缩小筛选范围后再导出',
    en: 'The list is too long to be written in the time and memory there is; nothing was changed. Choose fewer columns or narrow the filter',
  },
  exportNotes: { zh: '说明', en: 'About' },
  exportList: { zh: '清单', en: 'List' },
  exportRows: { zh: '条数', en: 'Rows' },
  exportFilter: { zh: '筛选：{label}', en: 'Filter: {label}' },
  exportFilters: { zh: '筛选', en: 'Filter' },
  exportUnfiltered: { zh: '未设筛选条件', en: 'None' },
  exportBy: { zh: '导出人', en: 'Taken along by' },
  exportAt: { zh: '导出时间', en: 'At' },
  exportUnit: { zh: '金额单位', en: 'Money' },
  exportUnitText: { zh: '万元，显示两位小数，单元格内为准确值', en: 'In 10k yuan; cells hold the exact value' },
};
