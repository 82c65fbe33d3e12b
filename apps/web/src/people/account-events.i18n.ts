import { texts } from '@chengxiao/ui';
import { pageNames } from '../shell/page-names';

export const useAccountEventText = texts('accountEvents', {
  zh: {
    title: pageNames.zh.accountEvents,
    lead: '本级和下级：系统管理员、安全管理员对账户所做的事，以及人员本人的登录、改密等。',
    yearless: '账户日志按时间排列，不按年度切换。',
    column: {
      action: '事项',
      person: '账户',
      actor: '经办人',
      role: '角色',
      at: '时间',
      reason: '原因',
      address: '来源地址',
    },
    elsewhere: '其他区划的账户',
    filter: {
      search: '姓名、用户名',
      searchHint: '输入经办人或账户姓名的一部分',
      by: '范围',
      action: '事项',
      since: '日期',
    },
    by: { administrators: '仅管理员', everyone: '全部人员' },
    empty: {
      filtered: '没有符合条件的记录',
      filteredText: '请放宽筛选条件后再查。',
      title: '还没有记录',
      text: '管理员办理人员、岗位、口令后会在此列出。',
    },
  },
  en: {
    title: pageNames.en.accountEvents,
    lead: 'This level and below: what system and security administrators did to accounts, and what people did to their own.',
    yearless: 'The log goes by time, whatever the year.',
    column: {
      action: 'What',
      person: 'Account',
      actor: 'By',
      role: 'Role',
      at: 'When',
      reason: 'Reason',
      address: 'Address',
    },
    elsewhere: 'Account of another division',
    filter: {
      search: 'Name, user name',
      searchHint: 'Type part of the name of who acted or whose account it is',
      by: 'Whose acts',
      action: 'What',
      since: 'Date',
    },
    by: { administrators: 'Administrators only', everyone: 'Everybody' },
    empty: {
      filtered: 'Nothing fits',
      filteredText: 'Widen the filters and look again.',
      title: 'Nothing yet',
      text: 'What administrators do to people, positions and passwords appears here.',
    },
  },
});
