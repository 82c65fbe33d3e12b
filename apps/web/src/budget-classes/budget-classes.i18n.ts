import { texts } from '@chengxiao/ui';
import { pageNames } from '../shell/page-names';

export const useBudgetClassText = texts('budgetClasses', {
  zh: {
    title: pageNames.zh.budgetClasses,
    lead: '政府收支分类科目：按名称或编码查找，不同年度有效的科目不同。',
    kindLabel: '分类',
    kind: {
      functional: '支出功能分类',
      departmentEconomic: '部门预算支出经济分类',
      governmentEconomic: '政府预算支出经济分类',
    },
    search: '科目名称或编码',
    searchHint: '输入名称的一部分或编码的开头',
    year: '年度',
    tree: '科目',
    count: '{{n}} 个科目',
    none: '没有找到“{{text}}”',
    noneText: '请核对名称或编码；也可以换一个年度。',
    from: '{{from}} 年起',
    between: '{{from}}—{{to}} 年',
    choose: '按名称或编码选择',
    lookUp: '查看全部科目',
  },
  en: {
    title: pageNames.en.budgetClasses,
    lead: 'Classification of revenue and expenditure: find a class by its name or code; which ones hold depends on the year.',
    kindLabel: 'Classification',
    kind: {
      functional: 'Functions of expenditure',
      departmentEconomic: 'Economic classes of departments',
      governmentEconomic: 'Economic classes of government',
    },
    search: 'Name or code',
    searchHint: 'Part of the name or beginning of the code',
    year: 'Year',
    tree: 'Classes',
    count: 'Classes: {{n}}',
    none: 'Nothing is called “{{text}}”',
    noneText: 'Check the name or code, or take another year.',
    from: 'from {{from}}',
    between: '{{from}}–{{to}}',
    choose: 'Choose by name or code',
    lookUp: 'All classes',
  },
});
