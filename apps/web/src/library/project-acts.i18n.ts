import { texts } from '@chengxiao/ui';

/** What is asked before something is done to a project, and what became of it. */
export const useProjectActText = texts('projectActs', {
  zh: {
    ask: {
      withdraw: '撤回后回到草稿，可以修改后再送审。确认撤回?',
      remove: '删除后不能恢复，项目编码不再使用。确认删除这份草稿?',
      submit: '送审后由本级财政部门审核，审核期间不能修改。确认送审?',
      admit: '入库后即可安排预算、申报绩效目标。确认入库?',
      execute: '登记后项目进入执行。确认已开始实施?',
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
      submit: 'Finance of the division reviews it next; it cannot be changed meanwhile. Submit?',
      admit: 'Once admitted it can get a budget line and a performance target. Admit?',
      execute: 'The project is in execution from then on. Has the work begun?',
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
