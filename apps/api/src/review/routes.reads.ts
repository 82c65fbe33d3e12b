import {
  ProblemError,
  refusal,
  type ReviewRoute,
  type ReviewSubject,
  routeInForce as inForce,
} from '@chengxiao/domain';
import type { Tx } from '../kit/db';
import { ReviewRouteEntity } from './review.entity';

/** A division and those above it, nearest first. */
export const ancestryOf = async (tx: Tx, divisionCode: string): Promise<string[]> => {
  const place = await tx.one<{ path: string }>('select path from division where code = $1', [divisionCode]);
  return (place?.path.split('/') ?? []).filter(Boolean).reverse();
};

/** The routes of a division and of those above it, the newest first. */
export async function routesAround(tx: Tx, divisionCode: string, subject: ReviewSubject): Promise<ReviewRouteEntity[]> {
  return tx.all(
    ReviewRouteEntity,
    'where t.division_code = any($1) and t.subject = $2 order by t.from_year desc, t.division_code desc',
    [await ancestryOf(tx, divisionCode), subject],
  );
}

/** The route under which something of a budget year is submitted. @throws `NOT_READY` where nobody set one */
export async function routeFor(
  tx: Tx,
  divisionCode: string,
  year: number,
  subject: ReviewSubject,
): Promise<ReviewRoute> {
  const ancestry = await ancestryOf(tx, divisionCode);
  const found = inForce(await routesAround(tx, divisionCode, subject), year, ancestry);
  if (!found) throw new ProblemError(refusal('NOT_READY', 'noRoute'));
  const { steps, keyAmount, samePerson } = found;
  return { steps, keyAmount, samePerson };
}
