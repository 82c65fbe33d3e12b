/** The name of a GraphQL type as it comes with each object of an answer; the generated types of fields leave it out. */
export const ofType = <const Name extends string>(__typename: Name) => ({ __typename });
