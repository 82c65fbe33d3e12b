/** What disclosure says to people. */
export const disclosureMessages = {
  nothingToPublish: {
    zh: '绩效目标尚未批复、自评尚未备案，没有可公开的内容',
    en: 'No approved target and no filed evaluation yet: there is nothing to publish',
  },
  sensitiveIdNumber: {
    zh: '含有疑似居民身份证号 {shown}，请删除后再公开',
    en: 'Contains what looks like a resident identity number {shown}; remove it before publishing',
  },
  sensitiveMobile: {
    zh: '含有疑似手机号码 {shown}，请删除后再公开',
    en: 'Contains what looks like a mobile number {shown}; remove it before publishing',
  },
  sensitiveBankCard: {
    zh: '含有疑似银行卡号 {shown}，请删除后再公开',
    en: 'Contains what looks like a bank card number {shown}; remove it before publishing',
  },
  sensitiveEmail: {
    zh: '含有电子邮箱地址 {shown}，请删除后再公开',
    en: 'Contains an e-mail address {shown}; remove it before publishing',
  },
  publicationWithdrawn: {
    zh: '{division}财政部门已于 {date} 撤回这项 {year} 年度公开信息。原因：{reason}',
    en: 'The finance bureau of {division} withdrew this publication of {year} on {date}. Reason: {reason}',
  },
  publicationTakenBack: {
    zh: '{division}财政部门已于 {date} 撤回这项 {year} 年度公开信息',
    en: 'The finance bureau of {division} withdrew this publication of {year} on {date}',
  },
  publicationNarrowed: {
    zh: '{division}财政部门已于 {date} 调整这项 {year} 年度信息的公开范围，不再向社会公开',
    en: 'The finance bureau of {division} narrowed the scope of this publication of {year} on {date}: it is no longer shown to the public',
  },
  unknownDivision: { zh: '没有这个财政区划', en: 'There is no such division' },
} as const;
