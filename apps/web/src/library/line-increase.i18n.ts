import { texts } from '@chengxiao/ui';

/** What is said where an approved amount changes: less at once, more by a document and another person. */
export const useLineIncreaseText = texts('lineIncrease', {
  zh: {
    hint: '追加须有批准文件，并由另一人确认后生效',
    documentNo: '批准文号',
    documentNoHint: '例如 财预〔2026〕12号',
    documentDate: '文件日期',
    ask: '提交追加申请',
    asked: '追加申请已提交，待另一人确认',
    title: '{{year}} 年追加待确认',
    amount: '追加后金额',
    more: '追加',
    reason: '依据和原因',
    askedBy: '申请人',
    others: '由本级财政部门的另一人确认，申请人不能自行确认。',
    action: { confirm: '确认追加', decline: '不同意追加', withdraw: '撤回追加申请' },
    done: { confirm: '预算已追加', decline: '已不同意追加', withdraw: '追加申请已撤回' },
    sure: {
      confirm: '确认后 {{year}} 年预算调整为 {{amount}} 万元，并记入办理过程。确认追加?',
      withdraw: '撤回后预算不变，可以重新申请。确认撤回?',
    },
  },
  en: {
    hint: 'More money needs the document that grants it, and another person to confirm it',
    documentNo: 'Document number',
    documentNoHint: 'For example 财预〔2026〕12号',
    documentDate: 'Date of the document',
    ask: 'Ask for more money',
    asked: 'Asked; another person confirms it',
    title: 'More money for {{year}} waits',
    amount: 'Amount after it',
    more: 'More',
    reason: 'Ground and reason',
    askedBy: 'Asked by',
    others: 'Another person of the bureau confirms it; who asked cannot.',
    action: { confirm: 'Confirm', decline: 'Decline', withdraw: 'Take it back' },
    done: { confirm: 'The line has the money', decline: 'Declined', withdraw: 'Taken back' },
    sure: {
      confirm: 'The budget of {{year}} will be {{amount}} × 10,000 yuan; it becomes part of the record. Confirm?',
      withdraw: 'The budget stays as it is and can be asked for again. Take it back?',
    },
  },
});
