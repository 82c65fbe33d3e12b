import { useQuery } from '@apollo/client/react';
import { problemOf, type WireProblem } from '@chengxiao/client';
import { financeHome, financePlaces, type FinanceFigures } from './home.graphql';

/** What a finance home tells of a year; the places below, by far the most to read, are asked for apart and nobody waits for them. */
export function useFinanceFigures(year: number): {
  readonly figures: FinanceFigures | undefined;
  readonly problem: WireProblem | null;
  refetch: () => Promise<unknown>;
} {
  const own = useQuery(financeHome, { variables: { year } });
  const below = useQuery(financePlaces, { variables: { year } });
  const home = own.data?.financeHome;
  const places = below.data?.financeHome.places;
  // A bureau without departments of its own looks at the places below.
  const told = home && (home.departments.length > 0 || places);
  return {
    figures: told ? { ...home, places: places ?? [] } : undefined,
    problem: problemOf(own.error) ?? problemOf(below.error),
    refetch: () => Promise.all([own.refetch(), below.refetch()]),
  };
}
