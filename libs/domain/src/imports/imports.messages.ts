/** What imports say to people. */
export const importsMessages = {
  workbookMissing: { zh: '请选择要导入的 Excel 或 CSV 文件', en: 'Choose the workbook or CSV file to import' },
  workbookTooLarge: {
    zh: '文件超过 {max} MB，没有导入；请分成几个文件',
    en: 'More than {max} MB; split the file. Nothing was imported',
  },
  workbookNotWorkbook: {
    zh: '文件不是 .xlsx 工作簿或 CSV（或已损坏）；请在 Excel 中另存为“Excel 工作簿（*.xlsx）”后再导入',
    en: 'The file is no .xlsx workbook and no CSV, or is damaged; save it as “Excel Workbook (*.xlsx)” and import again',
  },
  workbookEmpty: {
    zh: '文件是空的，里面没有内容；请检查是否保存完整，或重新导出后再导入',
    en: 'The file is empty; see whether it was saved as a whole, or export it again',
  },
  csvBytesLost: {
    zh: '文件中有字节不是 UTF-8、UTF-16 或 GB18030 文字（可能在传送中损坏）；请在 Excel 中另存为“CSV UTF-8”或“Excel 工作簿（*.xlsx）”后再导入',
    en: 'Some bytes of the file are text neither in UTF-8 nor in UTF-16 or GB18030, perhaps lost on the way; save it as “CSV UTF-8” or “Excel Workbook (*.xlsx)” and import again',
  },
  csvQuoteOpen: {
    zh: '第 {row} 行有引号没有结束，其后内容分不清属于哪一格；请补上引号，或在 Excel 中重新另存后再导入',
    en: 'A quote in row {row} does not end, so that it cannot be told which cell the rest belongs to; close it, or save the file anew',
  },
  csvReadAs: {
    zh: '按 {encoding} 编码、以{zh}分隔读取',
    en: 'Read as {encoding}, cells parted by {en}',
  },
  cellTooNarrow: {
    zh: '是 ###（列太窄，另存时内容已丢失）；请加宽该列后重新另存',
    en: 'Is ###: the column was too narrow and what it said is lost; widen it and save the file anew',
  },
  cellShortened: {
    zh: '是科学记数（如 1.5E+11），另存时末尾数字已丢失；请把该列设为文本或数值格式、核对后重新另存',
    en: 'Is in scientific notation such as 1.5E+11 and has lost its last digits; make the column text or plain numbers, check it and save the file anew',
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
  cellFormula: {
    zh: '是公式；请用“选择性粘贴—数值”换成数值',
    en: 'Is a formula; paste it as a value',
  },
  cellError: {
    zh: '是错误值（如 #DIV/0!）；请写出要填的内容',
    en: 'Is an error value such as #DIV/0!; write what it should say',
  },
  cellBoolean: {
    zh: '是逻辑值（TRUE 或 FALSE）；请写出要填的内容',
    en: 'Is a truth value (TRUE or FALSE); write what it should say',
  },
  cellDigitsLost: {
    zh: '数字超过 15 位，Excel 已丢失末尾数字；请把单元格设为文本后重新填写',
    en: 'More than 15 digits: the last ones are lost. Make the cell a text and type it again',
  },
  cellScaled: {
    zh: '显示的数与单元格中的数单位不同（数字格式按千、万缩放）；请按本列单位写出数字，并取消该格式',
    en: 'Its format shows another unit than it keeps; write the figure in the unit of the column, without that format',
  },
  cellSignHidden: {
    zh: '单元格中是负数，而数字格式不显示负号（如以红色表示）；请改用显示负号的格式，或改为正确的数',
    en: 'The cell keeps a negative figure and its format shows no minus (red instead, say); use a format with the minus, or correct the figure',
  },
  cellMerged: {
    zh: '合并单元格不能作为几处的数字；请取消合并，各处分别填写',
    en: 'One merged cell is no figure for several places; unmerge it and fill in each',
  },
  workbookBomb: {
    zh: '文件解压后超过 {max} MB，没有读取',
    en: 'The file unpacks to more than {max} MB and was not read',
  },
  workbookTooManyCells: {
    zh: '工作表过大（最多 {rows} 行、{columns} 列、共 {cells} 个单元格）；请删除多余的空行空列或分成几个文件',
    en: 'The sheet is too large (at most {rows} (row|rows), {columns} (column|columns), {cells} cells); remove empty rows and columns, or split the file',
  },
  workbookTooManyParts: {
    zh: '工作簿中的{zh}过多（超过 {max} 个），没有导入；请删除多余的内容，或把数据粘贴到新的工作簿后再导入',
    en: 'The workbook holds more than {max} {en}; nothing was imported. Remove what is not needed, or paste the data into a new workbook',
  },
  workbookTooMuchText: {
    zh: '工作表中的文字过多（超过 {max} 字），没有导入；请删除多余的内容或分成几个文件',
    en: 'The sheets say more than {max} characters; nothing was imported. Remove what is not needed, or split the file',
  },
  workbookTooMuch: {
    zh: '文件未能在限定的时间和内存内读完，没有导入；请删除多余的内容、格式和图片，或分成几个文件',
    en: 'The file could not be read in the time and memory there is; nothing was imported. Remove what is not needed, or split the file',
  },
  workbookWrongSheet: {
    zh: '没有找到“{title}”；请使用系统导出的表格或模板，并保留表头',
    en: 'No “{title}” was found; use a form or template of this system and keep its headers',
  },
  listColumnsMissing: {
    zh: '工作表“{sheet}”缺少这些列：{columns}；请按模板补上表头',
    en: 'The sheet “{sheet}” lacks these columns: {columns}; add their headings as in the template',
  },
  listMoneyUnclear: {
    zh: '工作表“{sheet}”的这些列有金额但看不懂：{columns}；表头应写成“2027年一般公共预算（万元）”这样，来源为{sources}，单位为万元或元，同一年度同一来源只能有一列',
    en: 'Columns of the sheet “{sheet}” hold amounts that are not understood: {columns}; write headings such as 2027年一般公共预算（万元）, with one of the sources {sources}, in 万元 or 元, one column for a source of a year',
  },
  listRowsHidden: {
    zh: '第 {rows} 行是隐藏的，没有读取；需要导入的请取消隐藏',
    en: 'Rows {rows} are hidden and were not read; show them if they are to be imported',
  },
  listRowsPassed: {
    zh: '第 {rows} 行是合计、重复的表头或落款，没有作为项目读取',
    en: 'Rows {rows} are totals, repeated headings or signatures, and were not read as projects',
  },
  formRowsHidden: {
    zh: '第 {rows} 行是隐藏的，但已读取；不需要的请删除',
    en: 'Rows {rows} are hidden, and were read; delete those that are not meant',
  },
  listColumnsUnread: {
    zh: '这些列没有读取：{columns}',
    en: 'These columns were not read: {columns}',
  },
  listTotalDiffers: {
    zh: '第 {row} 行合计“{column}”为 {stated}，各行相加为 {sum}，请核对',
    en: 'Row {row} states a total of {stated} in “{column}”, and its rows add up to {sum}; please compare',
  },
  sheetsHidden: {
    zh: '隐藏的工作表没有读取：{sheets}',
    en: 'Hidden sheets were not read: {sheets}',
  },
  sheetsUnread: {
    zh: '这些工作表没有认出，没有读取：{sheets}',
    en: 'These sheets are not known and were not read: {sheets}',
  },
  listDate: {
    zh: '应为日期，如 2027-01-01 或 2027年1月1日',
    en: 'Must be a date such as 2027-01-01 or 2027年1月1日',
  },
  listMonth: { zh: '只写了月份，按 {date} 理解', en: 'Only a month is written; understood as {date}' },
  listWan: {
    zh: '应为金额（万元），如 1234.5，最多 6 位小数（精确到分）',
    en: 'Must be an amount in 10,000 yuan such as 1234.5, with at most 6 decimals',
  },
  listShown: {
    zh: '按显示的 {shown} 理解，单元格中存的是 {stored}',
    en: 'Understood as the {shown} that is shown; the cell keeps {stored}',
  },
  notOneOf: { zh: '应为以下之一：{zh}', en: 'Must be one of: {en}' },
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
  importTwice: {
    zh: '同一份表在文件中出现两次：工作表“{first}”和“{second}”；请只保留一份',
    en: 'The same form stands in the file twice, on the sheets “{first}” and “{second}”; keep one of them',
  },
  importHeaderMissing: {
    zh: '缺少表头或标签“{label}”，其下内容没有读取',
    en: 'The header “{label}” is missing; what stands below was not read',
  },
  importFrozen: {
    zh: '这里是批复的内容或系统计算的结果，改动没有读取',
    en: 'What stands here is approved or computed; the change was not read',
  },
  importUnknownIndicator: {
    zh: '不是批复目标中的年度指标；请按“三级指标”的批复名称填写，或删除这一行',
    en: 'No annual indicator of the approved target; name it as approved under “Level 3”, or delete the row',
  },
  importUnknownFund: {
    zh: '不是本表的资金行；请填在年度资金总额、财政拨款、上年结转资金或其他资金中',
    en: 'No row of this money table; put the amount under the total, fiscal money, money carried over or other money',
  },
  importRowTwice: {
    zh: '同一行在表中出现两次；请只保留一行',
    en: 'The same row stands in the sheet twice; keep one of them',
  },
  importTickedTwice: {
    zh: '只能选一项；请只在一栏内填“√”',
    en: 'Only one can be chosen; put “√” into one column',
  },
  importNoTick: {
    zh: '应填“√”；具体说明请写在“原因说明”或“备注”栏',
    en: 'Must be “√”; put an explanation into its own column',
  },
  importOtherProject: {
    zh: '这张表是“{found}”的，不能导入“{wanted}”；请在该项目的页面导入，或改用本项目导出的表',
    en: 'This sheet is of “{found}” and cannot be imported into “{wanted}”; import it there, or use the form of this project',
  },
  importFormNotOpen: {
    zh: '这张表已送审、办结或任务已关闭，不能导入；退回或重新开放后再导入',
    en: 'This form is submitted or decided, or its round is closed; it can be imported after it is returned or reopened',
  },
  importOtherForm: {
    zh: '这是“{found}”，这里只能导入“{title}”；请选择该表的文件',
    en: 'This is “{found}”, and only “{title}” can be imported here; choose a file of that form',
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
  projectTwiceInSheets: {
    zh: '与工作表“{sheet}”第 {row} 行重复（同一单位、同名项目）',
    en: 'The same as row {row} of the sheet “{sheet}”: same unit, same name',
  },
  projectAlreadyThere: { zh: '该单位已有同名项目', en: 'The unit already has a project of this name' },
  placeUnknown: {
    zh: '没有这个区划代码或名称；应为 6 位代码如 150626，或全称如乌审旗',
    en: 'No such division code or name; write the code of 6 digits such as 150626, or the whole name',
  },
} as const;
