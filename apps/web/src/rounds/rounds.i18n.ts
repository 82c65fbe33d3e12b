import { texts } from '@chengxiao/ui';

/** What is said where a round of reporting ends and goes on, be it monitoring or self-evaluation. */
export const useRoundText = texts('rounds', {
  zh: {
    state: { open: '进行中', closed: '已关闭' },
    action: { refresh: '补充新批复项目', close: '关闭任务', reopen: '重新开放' },
    askClose: '关闭后不能再填报；需要时可以重新开放。',
    askUnreported: '还有 {{n}} 个项目没有报送：{{names}}。关闭后不能再填报；需要时可以重新开放。',
    andMore: '等',
    closedForYou: '本轮填报已关闭，这张表没有报送',
    closedText: '财政部门已于 {{when}} 关闭本轮填报，不能再填报。确需补报的，请联系财政部门重新开放。',
  },
  en: {
    state: { open: 'Open', closed: 'Closed' },
    action: { refresh: 'Add newly approved projects', close: 'Close the round', reopen: 'Open it again' },
    askClose: 'Nobody can report any more; the round can be opened again.',
    askUnreported:
      'Not reported yet: {{n}} (project|projects) ({{names}}). They cannot report once it is closed; it can be opened again.',
    andMore: 'and more',
    closedForYou: 'This round is closed, and this form was not submitted',
    closedText: 'Finance closed the round on {{when}}. To report after all, ask finance to open it again.',
  },
});
