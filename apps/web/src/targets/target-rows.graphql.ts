import { graphql } from '@chengxiao/client';

/** What a row of the indicator table of form F1 says. */
export const indicatorSaid = graphql(`
  fragment IndicatorSaid on Indicator {
    period
    level1
    level2
    name
    nature
    direction
    value
    standard
    unit
    weight
    basis
    note
  }
`);

/** Such a row by its id. */
export const indicatorRow = graphql(`
  fragment IndicatorRow on Indicator {
    id
    ...IndicatorSaid
  }
`);

/** What stands behind a row: how it is proved and scored, and where it came from. */
export const indicatorBehind = graphql(`
  fragment IndicatorBehind on Indicator {
    explanation
    method
    source
    evidence
    scoringRule
    libraryId
    libraryVersion
  }
`);

/** A row and what stands behind it. */
export const indicatorParts = graphql(`
  fragment IndicatorParts on Indicator {
    ...IndicatorRow
    ...IndicatorBehind
  }
`);

/** What a step of the implementation plan of form F1 says. */
export const planStepSaid = graphql(`
  fragment PlanStepSaid on PlanStep {
    name
    method
    funds
    startDate
    endDate
    resources
    responsible
  }
`);

/** Such a step by its id. */
export const planStepParts = graphql(`
  fragment PlanStepParts on PlanStep {
    id
    ...PlanStepSaid
  }
`);
