import { texts } from '@chengxiao/ui';

export const useFormText = texts('forms', {
  zh: {
    title: '官方表格',
    which: '表格',
    now: '申报表（现在的内容）',
    version: '申报表（批复第 {{n}} 版）',
    review: '绩效目标审核表（最近一次审核）',
    show: '显示表格',
    stored: '打印和下载的是已保存的内容；下载的 Excel 可以填好再导回，先逐格核对，后写入。',
    print: '打印',
    excel: '下载 Excel',
    pdf: '下载 PDF',
    lead: '屏幕、打印、Excel 和 PDF 用的是同一张表；下载的 Excel 填好后可在“批量导入”中导回。',
    keys: { title: '表单', keep: '立即暂存' },
  },
  en: {
    title: 'Official forms',
    which: 'Form',
    now: 'Declaration F1 as it stands',
    version: 'Declaration F1, approved version {{n}}',
    review: 'Review F3, the last one',
    show: 'Show the form',
    stored:
      'What is printed and downloaded is what is saved. A downloaded workbook can be filled in and brought back: it is compared cell by cell before anything is written.',
    print: 'Print',
    excel: 'Download Excel',
    pdf: 'Download PDF',
    lead: 'Screen, print, Excel and PDF draw one and the same form. A downloaded workbook can be filled in and imported again.',
    keys: { title: 'Form', keep: 'keep now' },
  },
});
