import { texts } from '@chengxiao/ui';

/** What is said where many targets are submitted at once. */
export const useSubmitManyText = texts('submitMany', {
  zh: {
    button: '送审（{{n}}）',
    title: '送审 {{n}} 个绩效目标',
    text: '逐项按申报要求和指标体检核对：符合的送审，有问题的留在原处并说明原因。',
    total: '预算金额合计',
    ok: '送审',
    done: '绩效目标已送审',
  },
  en: {
    button: 'Submit ({{n}})',
    title: 'Submit {{n}} (target|targets)',
    text: 'Each is checked as if it were submitted alone: what is in order goes to review, what is not stays and says why.',
    total: 'Budget of all',
    ok: 'Submit',
    done: 'The targets are submitted',
  },
});
