import { texts } from '@chengxiao/ui';

export const useVersionText = texts('targetVersions', {
  zh: {
    no: '版本',
    nth: '第 {{n}} 版',
    approvedOn: '预算批准日期',
    documentNo: '批准文号',
    hash: '内容校验码',
    frozenAt: '固化时间',
  },
  en: {
    no: 'Version',
    nth: 'Version {{n}}',
    approvedOn: 'Budget approved on',
    documentNo: 'Document number',
    hash: 'Digest of the content',
    frozenAt: 'Frozen at',
  },
});
