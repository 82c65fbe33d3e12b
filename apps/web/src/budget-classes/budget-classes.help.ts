import type { ModuleHelp } from '../shell/help/help';

export const help: ModuleHelp = {
  '/budget-classes': {
    zh: {
      what: '查找政府收支分类科目：支出功能分类和两套支出经济分类，按年度。',
      who: [
        '所有人：按名称或编码查找；申报项目时从中选择支出功能分类的项级科目。',
        '自治区财政厅：按年度导入新增、更名的科目。',
      ],
    },
    en: {
      what: 'Looks up the classes of the budget by years: functions of expenditure and both economic classifications.',
      who: [
        'Everyone: finds a class by name or code; a project names one item of the functions.',
        'Finance of the region: imports new and renamed classes by years.',
      ],
    },
  },
};
