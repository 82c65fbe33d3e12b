import type { MockLink } from '@apollo/client/testing';
import { addDays, seasonStages, today } from '@chengxiao/domain';
import { announcedDeadlines } from '../announcements/announcements.graphql';
import { season } from './season.graphql';

/** What the server answers to a query, whatever its variables. */
export const answer = (query: MockLink.MockedResponse['request']['query'], data: object): MockLink.MockedResponse => ({
  request: { query, variables: () => true },
  result: { data: data as Record<string, unknown> },
  maxUsageCount: 9,
});
/** The stages of a season around today. */
export const stages = seasonStages.map((stage) => ({
  __typename: 'StageDates',
  stage,
  startsOn: addDays(today(), -3),
  endsOn: addDays(today(), 6),
  daysLeft: 4,
}));
/** A season that nobody set, in whatever year it is asked for. */
export const seasonOf = (over: object = {}): MockLink.MockedResponse => ({
  request: { query: season, variables: () => true },
  result: ({ year }: Record<string, unknown>) => ({ data: { season: { ...emptySeason, year, ...over } } }),
  maxUsageCount: 9,
});
const emptySeason = {
  __typename: 'Season',
  divisionName: null,
  setBy: null,
  version: 0,
  editable: false,
  stages,
};

/** An announcement that asks for something by a day that has not come. */
export const deadlineOf = (title: string): MockLink.MockedResponse =>
  answer(announcedDeadlines, {
    announcements: {
      __typename: 'AnnouncementPage',
      nodes: [{ __typename: 'Announcement', id: 'n1', title, dueOn: addDays(today(), 3), daysLeft: 3 }],
    },
  });
