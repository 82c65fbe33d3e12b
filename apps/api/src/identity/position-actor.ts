import { type Actor, type FinanceSection, type Role, scopeOf } from '@chengxiao/domain';
import type { Db } from '../kit/data/db';

/** A position with its person and organisation, as the functions of the database answer it. */
export type PositionRow = {
  user_id: string;
  name: string;
  position_id: string;
  role: Role;
  section: FinanceSection | null;
  org_id: string;
  org_name: string;
  org_path: string;
  division_code: string;
  division_path: string;
};

/** Who acts in a position now, for work that goes on after the request; null once it ended or the person is disabled. */
export async function actorOfPosition(db: Db, positionId: string): Promise<Actor | null> {
  const [row] = await db.call<PositionRow>('select * from app_position_actor($1)', [positionId]);
  return row ? toActor(row) : null;
}

/** The person of a position as an actor. */
export const toActor = (row: PositionRow): Actor => ({
  userId: row.user_id,
  positionId: row.position_id,
  name: row.name,
  role: row.role,
  section: row.section,
  orgId: row.org_id,
  orgName: row.org_name,
  orgPath: row.org_path,
  divisionCode: row.division_code,
  scopePath: scopeOf(row.role, row.org_path, row.division_path),
});
