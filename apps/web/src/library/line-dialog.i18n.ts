import { texts } from '@chengxiao/ui';

/** What is said where finance cancels money and restores it. */
export const useLineDialogText = texts('lineDialog', {
  zh: {
    action: { cancel: '取消预算', restore: '恢复预算' },
    title: { cancel: '取消 {{year}} 年度预算', restore: '恢复 {{year}} 年度预算' },
    ask: {
      cancel: '取消后不再随预算批复，项目退回储备；本年度结束前可以恢复。',
      restore: '恢复到取消前的状态，绩效目标审核通过后可随预算批复。',
    },
    total: '{{count}} 个项目，预算金额',
    reason: { cancel: '取消原因', restore: '恢复原因' },
    reasonHint: '将记入办理过程，部门和单位可以看到',
    reasonMissing: '请填写原因',
    documentNo: '决定文号',
    documentNoHint: '有正式文件的填写，例如 财预〔2026〕12号',
    phrases: '常用原因',
    phrase: {
      cancel: {
        undeclared: '未按规定编制绩效目标，取消本年度预算。',
        late: '经催报仍未在规定期限内申报绩效目标，取消本年度预算。',
        notPassed: '绩效目标多次修改仍未通过审核，取消本年度预算。',
      },
      restore: {
        declared: '已补报绩效目标，恢复预算安排。',
        mistaken: '经核实原取消决定有误，恢复预算安排。',
      },
    },
    done: { cancel: '预算已取消', restore: '预算已恢复' },
    cancelledOn: '取消日期：',
    byDocument: '决定文号：{{documentNo}}',
  },
  en: {
    action: { cancel: 'Cancel the money', restore: 'Restore the money' },
    title: { cancel: 'Cancel the money of {{year}}', restore: 'Restore the money of {{year}}' },
    ask: {
      cancel:
        'It is no longer approved with the budget and the project returns to the reserve; it can be restored before the year is over.',
      restore: 'It stands again where it stood before; it can be approved once its target has passed.',
    },
    total: 'Projects: {{count}}, money',
    reason: { cancel: 'Reason for cancelling', restore: 'Reason for restoring' },
    reasonHint: 'It becomes part of the record; departments and units see it',
    reasonMissing: 'State the reason',
    documentNo: 'Decision number',
    documentNoHint: 'If there is a formal document, for example 财预〔2026〕12号',
    phrases: 'Common reasons',
    phrase: {
      cancel: {
        undeclared: 'No target was made as required; the money of the year is cancelled.',
        late: 'No target was declared in time despite reminders; the money of the year is cancelled.',
        notPassed: 'The target did not pass after several revisions; the money of the year is cancelled.',
      },
      restore: {
        declared: 'The target has been declared since; the money is restored.',
        mistaken: 'The decision to cancel was found to be wrong; the money is restored.',
      },
    },
    done: { cancel: 'The money is cancelled', restore: 'The money is restored' },
    cancelledOn: 'Cancelled on ',
    byDocument: 'Decision number: {{documentNo}}',
  },
});
