import { preparedYear, today } from '@chengxiao/domain';
import type { Owner } from '../identity';

/**
 * What the demonstration played of earlier years was reviewed in the seasons of those years: 去年此时 compares with them. Events keep the
 * moment at which they were recorded, as nobody may change them.
 */
export async function dateSeasonsBack(owner: Owner): Promise<void> {
  const prepared = preparedYear(today());
  const back = `make_interval(years => $1 - x.year)`;
  await owner.query(
    `update target_review r set reviewed_at = r.reviewed_at - ${back} from target x where x.id = r.target_id and x.year < $1`,
    [prepared],
  );
  await owner.query(
    `update review_round x set submitted_at = x.submitted_at - ${back}, stepped_at = x.stepped_at - ${back}, ended_at = x.ended_at - ${back}
      where x.subject = 'target' and x.year < $1 and x.ended_at is not null`,
    [prepared],
  );
}
