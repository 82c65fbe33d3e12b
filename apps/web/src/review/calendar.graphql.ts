import { type CalendarYearQuery, graphql } from '@chengxiao/client';

export const calendarYear = graphql(`
  query CalendarYear($year: Int!) {
    calendarYear(year: $year) {
      year
      notice
      editable
      known
      days {
        date
        kind
        name
      }
    }
  }
`);

export const enterCalendar = graphql(`
  mutation EnterCalendar($year: Int!, $notice: String!, $days: [CalendarDayInput!]!) {
    enterCalendar(year: $year, notice: $notice, days: $days) {
      __typename
      ... on CalendarYear {
        year
        known
      }
      ...ProblemFields
    }
  }
`);

/** The working days of one year as they are shown. */
export type ShownYear = CalendarYearQuery['calendarYear'];
