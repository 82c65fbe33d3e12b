/** What disclosure says to people. */
export const disclosureMessages = {
  nothingToPublish: {
    zh: '绩效目标尚未批复、自评尚未备案，没有可公开的内容',
    en: 'No approved target and no filed evaluation yet: there is nothing to publish',
  },
  sensitiveIdNumber: {
    zh: '含有疑似居民身份证号“{text}”，请删除；确可公开的，提交公开时说明理由',
    en: 'Contains what looks like a resident identity number “{text}”; remove it, or justify it where publication is prepared',
  },
  sensitiveMobile: {
    zh: '含有疑似手机号码“{text}”，请删除；确可公开的，提交公开时说明理由',
    en: 'Contains what looks like a mobile number “{text}”; remove it, or justify it where publication is prepared',
  },
  sensitiveLandline: {
    zh: '含有疑似固定电话号码“{text}”，请删除；确可公开的，提交公开时说明理由',
    en: 'Contains what looks like a telephone number “{text}”; remove it, or justify it where publication is prepared',
  },
  sensitiveAccount: {
    zh: '含有疑似银行账号“{text}”，请删除；确可公开的，提交公开时说明理由',
    en: 'Contains what looks like an account number “{text}”; remove it, or justify it where publication is prepared',
  },
  sensitiveEmail: {
    zh: '含有电子邮箱地址“{text}”，请删除；确可公开的，提交公开时说明理由',
    en: 'Contains an e-mail address “{text}”; remove it, or justify it where publication is prepared',
  },
  sensitiveName: {
    zh: '含有疑似个人姓名“{text}”，请删除；确可公开的，提交公开时说明理由',
    en: 'Contains what looks like the name of a person “{text}”; remove it, or justify it where publication is prepared',
  },
  sensitiveAddress: {
    zh: '含有疑似地址“{text}”，请删除；确可公开的，提交公开时说明理由',
    en: 'Contains what looks like an address “{text}”; remove it, or justify it where publication is prepared',
  },
  sensitiveTemplate: {
    zh: '含有模板遗留文字“{text}”，请改写或删除；确可公开的，提交公开时说明理由',
    en: 'Contains text left over from a template “{text}”; remove it, or justify it where publication is prepared',
  },
  alreadyPrepared: {
    zh: '{who}已提交公开，正等待另一人复核；请先复核、退回或撤回，再重新提交',
    en: '{who} prepared this to be published, and it waits for somebody else; confirm, return or take it back first',
  },
  publicationChanged: {
    zh: '提交复核后，公开内容、整改结果、预算安排或已公开的版次有变动；请退回，按现在的内容重新提交',
    en: 'What stands to be published, or what is published, changed since this was prepared; return it, so that it is prepared again as things stand',
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
