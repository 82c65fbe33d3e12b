/** What is said where one person would hold both ends of a matter 不相容职务. */
export const dutiesMessages = {
  positionsReviewOwn: {
    zh: '不相容岗位：同一人不能既在财政部门任职，又在同一财政区划由其审核的部门、单位任职',
    en: 'Conflicting positions: one person is not of a finance bureau and of a department or unit of the same division that the bureau reviews',
  },
  positionsReviewUnit: {
    zh: '不相容岗位：同一人不能既在主管部门任职，又在由该部门审核的所属单位任职',
    en: 'Conflicting positions: one person is not of a department and of a unit below it that the department reviews',
  },
  positionsDecideOwn: {
    zh: '不相容岗位：政府负责人由其决定财政部门的建议和各部门的预算，不能在同一财政区划的财政部门、部门或单位兼任岗位',
    en: 'Conflicting positions: a leader of the government decides what finance proposes and what departments get, and holds no position in finance, a department or a unit of the same division',
  },
  positionsAuditOwn: {
    zh: '不相容岗位：审计人员不能在同一财政区划内被审计的机关、部门或单位兼任岗位',
    en: 'Conflicting positions: an auditor holds no position in what is audited in the same division',
  },
  positionsThirdParty: {
    zh: '不相容岗位：第三方机构人员不能在行政事业单位兼任岗位',
    en: 'Conflicting positions: people of third parties hold no position inside government',
  },
  positionsArrangePay: {
    zh: '不相容岗位：预算安排和国库支付不能由同一人任职',
    en: 'Conflicting positions: one person does not arrange the budget and pay it out of the treasury',
  },
} as const;
