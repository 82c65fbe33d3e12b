/** What the working-day calendar, the review routes and the walk of a review say to people. */
export const reviewMessages = {
  calendarOfTheRegion: {
    zh: '工作日历由自治区政府或财政厅维护',
    en: 'The calendar is kept by the government or the finance bureau of the region',
  },
  calendarWithoutDays: { zh: '请填写通知中的放假和调休上班日期', en: 'Enter the days that the notice names' },
  calendarOtherYear: {
    zh: '应为 {year} 年的日期（元旦可自上年 12 月起）',
    en: 'Must be a day of {year}; the New Year may begin in December',
  },
  calendarDayTwice: { zh: '同一日期只填一次', en: 'The same day stands here twice' },
  calendarMakeUpOnWeekday: {
    zh: '调休上班应为周六或周日',
    en: 'A make-up working day is a Saturday or a Sunday',
  },
} as const;
