import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { divisions } from './library.graphql';

export type Division = { code: string; name: string; level: string; parentCode?: string | null | undefined };
export type Divisions = {
  /** All divisions of the region by code; empty until they are known. */
  all: readonly Division[];
  /** Its name, or the code while the names are on their way. */
  nameOf: (code: string) => string;
  /** Its name behind the name of the division above: two banners may share a name. */
  fullName: (code: string) => string;
  /** The division and all below it. */
  within: (code: string) => readonly Division[];
};

/** The tree of divisions; fetched once for each signed-in position. */
export function useDivisions(): Divisions {
  const { data } = useQuery(divisions, { fetchPolicy: 'cache-first' });
  return useMemo(() => {
    const all = data?.divisions ?? [];
    const known = new Map(all.map((division) => [division.code, division]));
    const nameOf = (code: string): string => known.get(code)?.name ?? code;
    const isWithin = (code: string, top: string): boolean => {
      if (code === top) return true;
      const parent = known.get(code)?.parentCode;
      return parent ? isWithin(parent, top) : false;
    };
    return {
      all,
      nameOf,
      fullName: (code) => {
        const parent = known.get(code)?.parentCode;
        return known.get(code)?.level === 'banner' && parent ? `${nameOf(parent)} ${nameOf(code)}` : nameOf(code);
      },
      within: (top) => all.filter(({ code }) => isWithin(code, top)),
    };
  }, [data]);
}
