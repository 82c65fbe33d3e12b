import { graphql, type SeasonQuery } from '@chengxiao/client';

export const season = graphql(`
  query Season($year: Int!) {
    season(year: $year) {
      year
      divisionName
      setBy
      version
      editable
      stages {
        stage
        startsOn
        endsOn
        daysLeft
      }
    }
  }
`);

export const setSeason = graphql(`
  mutation SetSeason($year: Int!, $stages: [StageDatesInput!]!, $version: Int!) {
    setSeason(year: $year, stages: $stages, version: $version) {
      __typename
      ... on Season {
        year
        version
      }
      ...ProblemFields
    }
  }
`);

/** The stages of one year as they are shown. */
export type ShownSeason = SeasonQuery['season'];
export type ShownStage = ShownSeason['stages'][number];
