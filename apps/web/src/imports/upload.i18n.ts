import { texts } from '@chengxiao/ui';

/** The words of the box that takes a file; apart from those of imports, for it stands on pages of forms. */
export const useUploadText = texts('upload', {
  zh: {
    upload: {
      targets: '导入填好的绩效目标申报表',
      targetsHint: '从“绩效目标”下载的 Excel（可含多个项目，每个项目一组工作表）或由其中一张另存的 CSV，最大 10 MB。',
      projects: '导入项目清单',
      projectsHint: '按模板填写，一行一个项目，Excel 或 CSV，最多 10000 行、10 MB；为各单位建立项目草稿。',
      reports: '导入填好的监控表',
      reportsHint: '本项目的监控表 Excel：从上面下载的，或按官方格式填好的；先逐格核对，确认后写入，可以撤销。',
      evaluations: '导入填好的自评表',
      evaluationsHint: '本项目的自评表 Excel：从上面下载的，或按官方格式填好的；先逐格核对，确认后写入，可以撤销。',
      budgetClasses: '导入收支分类科目',
      budgetClassesHint:
        'Excel 或 CSV，一行一个科目，列为：类型、编码、名称、起始年度、终止年度（空表示继续有效）；起始年度相同的更新，其余新增。',
      choose: '选择文件',
      drop: '或把文件拖到这里',
      busy: '正在上传并识别…',
      template: '下载空白模板',
      forms: '下载本单位的申报表（草稿和退回）',
    },
  },
  en: {
    upload: {
      targets: 'Import filled-in declarations',
      targetsHint:
        'The workbook downloaded from the targets, in which several projects may be, each on its sheets, or a CSV of one of them. At most 10 MB.',
      projects: 'Import a list of projects',
      projectsHint:
        'Filled in by the template as workbook or CSV, one project a row, at most 10,000 rows and 10 MB; drafts are made for the units.',
      reports: 'Import the filled-in report',
      reportsHint:
        'The workbook of this report: downloaded above, or filled in on the official form. It is compared cell by cell, written once you agree, and can be taken back.',
      evaluations: 'Import the filled-in self-evaluation',
      evaluationsHint:
        'The workbook of this self-evaluation: downloaded above, or filled in on the official form. It is compared cell by cell, written once you agree, and can be taken back.',
      budgetClasses: 'Import budget classes',
      budgetClassesHint:
        'Excel or CSV, one class a row, with the columns 类型, 编码, 名称, 起始年度, 终止年度 (left empty: until further notice). What begins in the same year is updated, the rest is added.',
      choose: 'Choose a file',
      drop: 'or drop it here',
      busy: 'Uploading and reading…',
      template: 'Download the empty template',
      forms: 'Download my declarations (drafts and returned)',
    },
  },
});
