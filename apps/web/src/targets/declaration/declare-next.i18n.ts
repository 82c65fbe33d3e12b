import { texts } from '@chengxiao/ui';

export const useDeclareNextText = texts('declareNext', {
  zh: {
    declare: '填报 {{year}} 年目标',
    title: '待填目标',
    all: '全部待填目标',
    next: '下一项：{{name}}',
    left: '已送审。还有 {{n}} 项绩效目标待办。',
    done: '全部报完',
    step: '下一步：{{step}}',
    stepBy: '下一步：{{step}}，{{day}}前',
  },
  en: {
    declare: 'Declare {{year}}',
    title: 'Targets to declare',
    all: 'All targets to declare',
    next: 'Next: {{name}}',
    left: 'Submitted. {{n}} (target is|targets are) left to do.',
    done: 'All targets are submitted',
    step: 'Next step: {{step}}',
    stepBy: 'Next step: {{step}}, by {{day}}',
  },
});
