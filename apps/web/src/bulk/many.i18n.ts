import { texts } from '@chengxiao/ui';

/** What is said where one act is done to many things. */
export const useManyText = texts('many', {
  zh: {
    column: '选择',
    select: '选择“{{name}}”',
    all: '全选列出的 {{n}} 项',
    listAll: '列出全部 {{n}} 项',
    listMany: '列出 {{n}} 项',
    none: '清除选择',
    picked: '已选 {{n}} 项',
    most: '一次最多办理 {{max}} 项，请减少选择',
    partly: '已办理 {{done}} 项，{{refused}} 项未能办理：',
    forecast: '办理结果预告',
    would: '将办理 {{n}} 项：',
    wouldNone: '没有可以办理的项。',
    wouldRefuse: '{{n}} 项不能办理，将保持不变：',
    back: '返回',
    close: '关闭',
  },
  en: {
    column: 'Select',
    select: 'Select “{{name}}”',
    all: 'Select the {{n}} listed',
    listAll: 'List all {{n}}',
    listMany: 'List {{n}}',
    none: 'Clear the selection',
    picked: 'Selected: {{n}}',
    most: 'At most {{max}} at once; select fewer',
    partly: 'Done: {{done}}. Refused: {{refused}}:',
    forecast: 'What it would do',
    would: 'To be done: {{n}}',
    wouldNone: 'Nothing of it can be done.',
    wouldRefuse: '{{n}} (cannot be done and stays|cannot be done and stay) as (it is|they are):',
    back: 'Back',
    close: 'Close',
  },
});
