/** What uploading says to people. */
export const attachmentMessages = {
  fileTypeRefused: {
    zh: '不接受这种文件。文件类型按内容识别，可上传：{types}；旧版 doc、xls 请另存为 docx、xlsx',
    en: 'This kind of file is not taken. Types are known by content; allowed are {types}. Save old doc or xls files as docx or xlsx',
  },
  fileWithMacros: {
    zh: '文件含宏，不能上传；请另存为不含宏的格式',
    en: 'The file contains macros; save it without them',
  },
  fileWithPrograms: {
    zh: '压缩包内含程序或脚本文件，不能上传',
    en: 'The archive contains programs or scripts and is not taken',
  },
  fileDamaged: { zh: '压缩包损坏或条目过多，无法读取', en: 'The archive is damaged or holds too many entries' },
  fileBomb: {
    zh: '压缩包解压后超过 {max} MB，或压缩包层层嵌套，没有保存；请分成几个文件，或解压后分别上传',
    en: 'The archive unpacks to more than {max} MB or nests archives too deep, and was not kept; split it, or send what is in it',
  },
  fileTooMuch: {
    zh: '压缩包未能在限定的时间和内存内看完，没有保存；请分成几个文件，或解压后分别上传',
    en: 'The archive could not be looked through in the time and memory there is, and was not kept; split it, or send what is in it',
  },
  pictureTooLarge: {
    zh: '图片为 {width}×{height} 像素，超过 {max} 万像素，没有保存；请缩小后再传',
    en: 'The picture measures {width} × {height} in pixels, more than {max} × 10,000, and was not kept; make it smaller',
  },
  readersBusy: {
    zh: '正在读取的文件过多，没有保存；请稍后再试',
    en: 'Too many files are being read and this one was not kept; try again in a moment',
  },
  fileTooLarge: {
    zh: '文件超过 {limit} MB，没有保存；请压缩或拆分后再传',
    en: 'The file is larger than {limit} MB and was not kept; compress or split it',
  },
  fileEmpty: { zh: '文件是空的，没有保存', en: 'The file is empty and was not kept' },
  fileUnreadable: {
    zh: '读不到这个文件，可能已被移动或正被占用；请重新选择',
    en: 'The file cannot be read; it may have been moved or is in use. Choose it again',
  },
  fileMissing: { zh: '请求中没有文件', en: 'The request carries no file' },
  tooManyFiles: { zh: '附件已达 {max} 个，请先删除不需要的', en: 'There are {max} files already; remove some first' },
  fileKindRefused: { zh: '此处不收这类材料', en: 'This kind of material does not belong here' },
  fileContentGone: {
    zh: '附件内容暂时取不到，请联系管理员核对附件存储',
    en: 'The content cannot be reached; ask the operator to check the file storage',
  },
} as const;
