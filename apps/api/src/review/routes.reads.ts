import {
  pickFields,
  ProblemError,
  refusal,
  type ReviewRoute,
  type ReviewSubject,
  routeFields,
  routeInForce as inForce,
} from '@chengxiao/domain';
import type { Tx } from '../kit/data/db';
import { ReviewRouteEntity } from './review.entity';

/** A division and those above it, nearest first. */
export const ancestryOf = async (tx: Tx, divisionCode: string): Promise<string[]> => {
  const place = await tx.one<{ path: string }>('select path from division where code = $1', [divisionCode]);
  return (place?.path.split('/') ?? []).filter(Boolean).reverse();
};

/** The routes of a division and of those above it, the newest first. */
export const routesOf = (tx: Tx, ancestry: readonly string[], subject: ReviewSubject): Promise<ReviewRouteEntity[]> =>
  tx.all(
    ReviewRouteEntity,
    'where t.division_code = any($1) and t.subject = $2 order by t.from_year desc, t.division_code desc',
    [ancestry, subject],
  );

/** The route under which something of a budget year is submitted. @throws `NOT_READY` for a year for which nobody set one */
export type RouteOf = (year: number) => ReviewRoute;

/** The same for whatever belongs to a division. */
export async function routesOfDivision(tx: Tx, divisionCode: string, subject: ReviewSubject): Promise<RouteOf> {
  const routeOf = await routesSetFor(tx, divisionCode, subject);
  return (year) => {
    const found = routeOf(year);
    if (!found) throw new ProblemError(refusal('NOT_READY', 'noRoute'));
    return found;
  };
}

/** The same where a division may do without: null for a year for which nobody set one. */
export async function routesSetFor(
  tx: Tx,
  divisionCode: string,
  subject: ReviewSubject,
): Promise<(year: number) => ReviewRoute | null> {
  const ancestry = await ancestryOf(tx, divisionCode);
  const routes = await routesOf(tx, ancestry, subject);
  return (year) => {
    const found = inForce(routes, year, ancestry);
    return found && pickFields(routeFields, found);
  };
}
