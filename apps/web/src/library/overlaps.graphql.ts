import { graphql } from '@chengxiao/client';

export const projectOverlaps = graphql(`
  query ProjectOverlaps($id: ID!) {
    project(id: $id) {
      ...ComparedProject
      overlaps {
        likeness
        reasons
        project {
          ...ComparedProject
        }
      }
    }
  }
  fragment ComparedProject on Project {
    id
    projectCode
    name
    orgName
    departmentName
    state
    summary
    beneficiaries
    placeCode
    functionCode
    startDate
    endDate
    totalAmount
  }
`);
