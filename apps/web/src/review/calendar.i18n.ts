import { texts } from '@chengxiao/ui';
import { pageNames } from '../shell/page-names';

export const useCalendarText = texts('calendar', {
  zh: {
    title: pageNames.zh.calendar,
    lead: '办理期限按工作日计算：周一至周五，加上调休上班日，减去放假日，以国务院办公厅每年的通知为准。',
    notice: '通知文号',
    noticeHint: '例如 国办发明电〔2025〕7号',
    unknown: '{{year}} 年还没有录入放假通知',
    unknownText:
      '在录入之前，{{year}} 年的期限按周一至周五计算，遇节假日可能偏早。通知发布后由自治区政府或财政厅录入。',
    days: '{{year}} 年放假和调休',
    date: '日期',
    kind: '安排',
    kinds: { holiday: '放假', workday: '调休上班' },
    name: '节日',
    enter: '录入通知',
    change: '修改录入',
    save: '保存',
    cancel: '取消',
    saved: '已保存 {{year}} 年工作日历',
    formHint: '放假期间的每一天和每个调休上班日各填一行，可从表格粘贴。已经确定的办理期限不变。',
  },
  en: {
    title: pageNames.en.calendar,
    lead: 'Deadlines count working days: Monday to Friday, with make-up days and without days off, as the State Council announces every year.',
    notice: 'Number of the notice',
    noticeHint: 'For example 国办发明电〔2025〕7号',
    unknown: 'The notice of {{year}} has not been entered',
    unknownText:
      'Until then deadlines in {{year}} count Monday to Friday and may fall too early around holidays. The government or finance bureau of the region enters the notice.',
    days: 'Days off and make-up days of {{year}}',
    date: 'Date',
    kind: 'What it is',
    kinds: { holiday: 'Day off', workday: 'Make-up working day' },
    name: 'Occasion',
    enter: 'Enter the notice',
    change: 'Change',
    save: 'Save',
    cancel: 'Cancel',
    saved: 'The calendar of {{year}} is saved',
    formHint: 'One row for every day off and every make-up day; rows can be pasted. Deadlines that were set stay.',
  },
});
