const step = (key: string, zh: string) => ({
  __typename: 'ReviewStep' as const,
  key,
  name: { __typename: 'BilingualText' as const, zh, en: key },
});

/** A round that waits at the department, or at finance behind it, as the API answers it. */
export const roundAt = (at: 0 | 1) => ({
  __typename: 'ReviewRound' as const,
  id: 'r1',
  step: at,
  dueOn: '2026-12-04',
  overdueDays: 0,
  assigneeName: null,
  submittedByName: '薛敏',
  submittedByOrg: '水利站',
  submittedAt: '2026-11-27T02:00:00Z',
  route: {
    __typename: 'ReviewRoundRoute' as const,
    steps: [step('department', '主管部门审核'), step('finance', '财政部门审核')],
  },
});
