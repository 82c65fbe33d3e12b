import { texts } from '@chengxiao/ui';

/** What is asked before something is done to a project, and what became of it. */
export const useProjectActText = texts('projectActs', {
  zh: {
    ask: {
      withdraw: '撤回后回到草稿，可以修改后再送审。确认撤回?',
      remove: '删除后不能恢复，项目编码不再使用。确认删除这份草稿?',
      submit:
        '送审后按本地区的审核流程办理（设有主管部门环节的先由主管部门审核，再由财政部门审核入库），审核期间不能修改。确认送审?',
      takeBack: '作出决定后 30 秒内可以撤回，确认撤回？',
      admit: '入库后即可安排预算、申报绩效目标。确认入库?',
      execute: '登记后项目进入执行。确认已开始实施?',
    },
    phrase: {
      summary: '项目内容不够具体，请补充实施内容、规模和标准。',
      funds: '资金来源和分年度金额请与预算安排核对。',
      functionCode: '支出功能分类科目有误，请核对。',
      repeated: '与已入库项目重复，请说明。',
      fits: '符合部门职责和规划，内容和资金核对无误，同意报送。',
    },
    removed: '草稿已删除',
    held: '项目已暂停（{{no}}）：恢复前不办理预算、目标、执行监控和自评',
    heldSince: '项目已暂停（{{no}}，{{date}}）：恢复前不办理预算、目标、执行监控和自评',
    suspending: '暂停后不再办理该项目的预算、绩效目标、执行监控和自评，单位在首页和项目页看到决定；恢复后继续办理。',
    suspended: '项目已暂停',
    reason: '原因',
    reasonMissing: '请填写原因',
    decisionNo: '暂停决定文号',
    decisionNoHint: '例如 财预〔2026〕71号；没有文号的由系统编号',
    decisionDate: '决定日期',
  },
  en: {
    ask: {
      withdraw: 'It is a draft again, to be changed and submitted anew. Take it back?',
      remove: 'It cannot be brought back, and its code is not used again. Delete this draft?',
      submit:
        'It is reviewed by the route of the place: by the department first where the route says so, then by finance. It cannot be changed meanwhile. Submit?',
      takeBack: 'A decision can be taken back within 30 seconds. Take it back?',
      admit: 'Once admitted it can get a budget line and a performance target. Admit?',
      execute: 'The project is in execution from then on. Has the work begun?',
    },
    phrase: {
      summary: 'The content is not specific enough; add scope, quantity and standard.',
      funds: 'Check sources and yearly amounts against the budget.',
      functionCode: 'The function class is not right; check it.',
      repeated: 'It repeats a project already in the library; explain.',
      fits: 'It fits the duties and plans of the department; content and funds are checked.',
    },
    removed: 'The draft is deleted',
    heldSince: 'Suspended ({{no}}, {{date}}): no money, targets, monitoring or self-evaluation until it is resumed',
    suspending:
      'No money, targets, monitoring or self-evaluation until it is resumed. The unit reads the decision at home and on the project.',
    suspended: 'The project is suspended',
    reason: 'Reason',
    reasonMissing: 'Give a reason',
    decisionNo: 'Number of the decision',
    decisionNoHint: 'For example 财预〔2026〕71号; without one it gets the next number',
    decisionDate: 'Date of the decision',
    held: 'Suspended ({{no}}): no money, targets, monitoring or self-evaluation until it is resumed',
  },
});
