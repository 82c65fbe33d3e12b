import { texts } from '@chengxiao/ui';

/** Words of what a reviewer confirms, and of the same form under other rules. */
export const useReviewText = texts('evaluationReview', {
  zh: {
    over: {
      title: '超额完成确认',
      lead: '下列指标完成值超过指标值 {{flag}} 倍。确认指标值明显偏低的，按规则扣分；不确认的不扣分。',
      row: '{{name}}：完成值 {{actual}}，为指标值 {{target}} 的 {{ratio}} 倍；确认后得分 {{score}}（分值 {{weight}}）',
      within: '{{name}}：完成值 {{actual}}，为指标值 {{target}} 的 {{ratio}} 倍，未超过 {{from}} 倍，不扣分',
      confirm: '按所选确认并重新计分',
      done: '已重新计分',
    },
    check: {
      place: '{{name}} {{column}}',
      whole: '整张表',
      score: '自评得分',
      actual: '实际完成值',
      reason: '偏差原因',
    },
    other: {
      tab: '另一规则',
      lead: '同一张自评表按另一套规则计分的结果，仅供比较，不改变已有得分。',
      choose: '选择规则包',
      chosen: '按《{{name}}》第 {{n}} 版',
      own: '本表规则',
      column: { item: '指标', weight: '分值', own: '本表得分', other: '另一规则得分', difference: '差异' },
      budget: '预算执行率（{{own}} 分 / {{other}} 分）',
      total: '总分',
      grade: '等级',
      refused: '另一规则不能计分：{{why}}',
      capped: '总分受预算执行率限制，不超过 {{maxTotal}} 分',
    },
  },
  en: {
    over: {
      title: 'Over-fulfilment',
      lead: 'These indicators exceed {{flag}} times their target. Points come off where you confirm that the target was clearly too low, and only there.',
      row: '{{name}}: actual {{actual}} is {{ratio}} times the target {{target}}; confirmed it scores {{score}} of {{weight}}',
      within:
        '{{name}}: actual {{actual}} is {{ratio}} times the target {{target}}, not above {{from}} times: nothing comes off',
      confirm: 'Confirm the chosen and score again',
      done: 'Scored again',
    },
    check: {
      place: '{{name}} {{column}}',
      whole: 'The whole form',
      score: 'self-score',
      actual: 'actual value',
      reason: 'reason',
    },
    other: {
      tab: 'Other rules',
      lead: 'The same form scored by another rule pack, to compare; no score changes.',
      choose: 'Choose a rule pack',
      chosen: 'By "{{name}}", version {{n}}',
      own: 'This form',
      column: { item: 'Indicator', weight: 'Weight', own: 'This form', other: 'Other rules', difference: 'Difference' },
      budget: 'Budget execution (of {{own}} / of {{other}})',
      total: 'Total',
      grade: 'Grade',
      refused: 'The other rules cannot score it: {{why}}',
      capped: 'Low execution holds the total at {{maxTotal}}',
    },
  },
});
