import { texts } from '@chengxiao/ui';

export const usePlanText = texts('plan', {
  zh: {
    schedule: '进度安排',
    scheduleText:
      '共 {{n}} 个步骤，{{first}} 至 {{last}}，最多 {{together}} 个步骤同时进行；各步骤日期见“{{table}}”表。',
    step: '第 {{n}} 步',
    bar: '{{name}}：{{start}} 至 {{end}}',
    dates: '{{start}} 至 {{end}}',
    sum: '各步骤资金合计',
    ofYear: '年度资金总额',
    funds: { fits: '两者相符', over: '超出', left: '未列入步骤' },
  },
  en: {
    schedule: 'Schedule',
    scheduleText:
      'Steps: {{n}}, {{first}} to {{last}}, at most {{together}} under way at once; the table "{{table}}" has the dates of each.',
    step: 'Step {{n}}',
    bar: '{{name}}: {{start}} to {{end}}',
    dates: '{{start}} to {{end}}',
    sum: 'Money of the steps',
    ofYear: 'Money of the year',
    funds: { fits: 'they agree', over: 'over by', left: 'not yet in a step' },
  },
});
