import { preparedYear, today } from '@chengxiao/domain';
import type { Owner } from '../identity';

/**
 * What the demonstration played of earlier years was submitted in the seasons of those years: 去年此时 compares with them. Events and acts
 * of a review keep the moment at which they were recorded, as nobody may change them.
 */
export async function dateSeasonsBack(owner: Owner): Promise<void> {
  const back = `make_interval(years => $1 - x.year)`;
  await owner.query(
    `update review_round x set submitted_at = x.submitted_at - ${back}, stepped_at = x.stepped_at - ${back}, ended_at = x.ended_at - ${back}
      where x.subject = 'target' and x.year < $1 and x.ended_at is not null`,
    [preparedYear(today())],
  );
}
