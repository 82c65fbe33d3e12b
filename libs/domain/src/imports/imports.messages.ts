/** What imports say to people. */
export const importsMessages = {
  workbookMissing: { zh: '请选择要导入的 Excel 文件', en: 'Choose the workbook to import' },
  workbookTooLarge: {
    zh: '文件超过 {max} MB，没有导入；请分成几个文件',
    en: 'More than {max} MB; split the file. Nothing was imported',
  },
  workbookNotWorkbook: {
    zh: '文件不是 .xlsx 工作簿（或已损坏）；请在 Excel 中另存为“Excel 工作簿（*.xlsx）”后再导入',
    en: 'The file is no .xlsx workbook, or is damaged; save it as “Excel Workbook (*.xlsx)” and import again',
  },
  workbookEncrypted: {
    zh: '文件设有打开密码；请取消密码后再导入',
    en: 'The file asks for a password; remove it and import again',
  },
  workbookMacros: {
    zh: '文件含有宏；请另存为不含宏的 .xlsx 后再导入',
    en: 'The file contains macros; save it as .xlsx without them',
  },
  workbookLinks: {
    zh: '文件引用了其他文件或外部数据；请断开链接后再导入',
    en: 'The file refers to other files or data; break the links and import again',
  },
  workbookFormula: {
    zh: '第 {sheet} 张工作表的单元格 {cell} 是公式；请用“选择性粘贴—数值”换成数值后再导入',
    en: 'Cell {cell} of sheet {sheet} is a formula; paste it as a value and import again',
  },
  workbookBomb: {
    zh: '文件解压后超过 {max} MB，没有读取',
    en: 'The file unpacks to more than {max} MB and was not read',
  },
  workbookTooManyCells: {
    zh: '工作表过大（最多 {rows} 行、{columns} 列、共 {cells} 个单元格）；请删除多余的空行空列或分成几个文件',
    en: 'The sheet is too large (at most {rows} rows, {columns} columns, {cells} cells); remove empty rows and columns, or split the file',
  },
  workbookWrongSheet: {
    zh: '没有找到“{title}”；请使用系统导出的表格或模板，并保留表头',
    en: 'No “{title}” was found; use a form or template of this system and keep its headers',
  },
  importOfOthers: {
    zh: '这批导入由其他单位上传，只能查看',
    en: 'Another organisation brought this file; you may look at it only',
  },
  nothingToImport: { zh: '没有可以导入的内容', en: 'There is nothing to take over' },
  importUnknownTarget: {
    zh: '没有找到这份表对应的绩效目标，或不在您的权限范围内',
    en: 'The target of this sheet was not found, or is outside your scope',
  },
  importNotEditable: {
    zh: '该绩效目标已送审或批复，不能导入；退回后再导入',
    en: 'This target is submitted or approved; it can be imported after it is returned',
  },
  importTwice: { zh: '同一绩效目标在文件中出现两次', en: 'The same target stands in the file twice' },
  importHeaderMissing: {
    zh: '缺少表头或标签“{label}”，其下内容没有读取',
    en: 'The header “{label}” is missing; what stands below was not read',
  },
  importUnresolved: { zh: '请选择保留哪一个值', en: 'Choose which value is kept' },
  importStale: {
    zh: '检查之后有内容被修改，已重新检查，请核对后再导入',
    en: 'Something changed since the check; it was checked again. Look at it and apply',
  },
  importActorGone: {
    zh: '导入人的岗位已结束，没有继续导入',
    en: 'The position of who asked has ended; the import did not go on',
  },
  importFailed: {
    zh: '多次尝试后仍未完成，没有改动任何内容；请重新检查',
    en: 'It did not succeed after several attempts; nothing was changed. Check it again',
  },
  importChangedSince: { zh: '导入之后又被修改，未撤销', en: 'Changed since the import: not taken back' },
  unitUnknown: {
    zh: '本级没有代码为“{code}”的部门或单位',
    en: 'Your division has no department or unit with the code “{code}”',
  },
  unitAmbiguous: { zh: '有多个部门或单位的代码为“{code}”', en: 'Several departments or units have the code “{code}”' },
  projectTwiceInFile: {
    zh: '与第 {row} 行重复（同一单位、同名项目）',
    en: 'The same as row {row}: same unit, same name',
  },
  projectAlreadyThere: { zh: '该单位已有同名项目', en: 'The unit already has a project of this name' },
  placeUnknown: { zh: '没有这个区划代码或名称', en: 'No such division code or name' },
} as const;
