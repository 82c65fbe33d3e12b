import type { Actor, DivisionLevel, TransferDraft } from '@chengxiao/domain';
import type { TransferListArgs, TransferSort } from '@chengxiao/dto';
import { type Columns, columnsWithout, everyColumn } from '../kit/data/columns';
import { orNotFound } from '../kit/data/change';
import { addListFilter, conditionList, folded, listColumns, whereAmong, whereFound } from '../kit/data/conditions';
import type { Tx } from '../kit/data/db';
import { manyLoader } from '../kit/data/loader';
import { newest, type Page, page, type Sort, type Totals } from '../kit/data/page';
import { RegionalTargetEntity, TransferEntity } from './transfer.entity';

/** A transfer with the name and level of its division. */
export type TransferRow = TransferEntity & { divisionName: string; level: DivisionLevel };
/** A regional target with its receipt and the names of both divisions. */
export type RegionalTargetRow = RegionalTargetEntity & {
  divisionName: string;
  placeName: string;
  level: DivisionLevel;
  acknowledgedOn: string | null;
  acknowledgedBy: string | null;
};

const sorts: Readonly<Record<TransferSort, Sort>> = {
  newest,
  name: { by: 't.name', type: 'text', text: 't.name' },
};

const selected = (tx: Tx, columns: Columns = everyColumn) =>
  `${tx.columns(TransferEntity, 't', columns)}, d.name as "divisionName", d.level`;
const from = 'transfer t join division d on d.code = t.division_code';
const receivedBy = (place: string) => `select r.transfer_id from regional_target r where r.place_code = ${place}`;

/** A page of the transfers declared in scope or handed to the actor's division. */
export function transferPage(
  tx: Tx,
  actor: Actor,
  { filter = {}, sort, ...request }: TransferListArgs,
  totals: Totals,
  columns: Columns,
): Promise<Page<Pick<TransferRow, 'id'>>> {
  const order = sorts[sort];
  const { conditions, values, where } = conditionList();
  values.push(actor.scopePath, `${actor.scopePath}~`, actor.divisionCode);
  addListFilter(where, filter, listColumns('t'));
  conditions.push(`((t.org_path >= $1 and t.org_path < $2) or t.id in (${receivedBy('$3')}))`);
  if (filter.year) where((place) => `t.year = ${place}`, filter.year);
  whereAmong(where, 't.state', filter.states);
  if (filter.unacknowledged)
    conditions.push(
      `t.id in (${receivedBy('$3')} and r.state = 'handedDown' and not exists (
        select from regional_target_receipt a where a.regional_target_id = r.id))`,
    );
  whereFound(where, filter.search, [folded('t.name')]);
  const received = `select r.amount from regional_target r where r.transfer_id = t.id and r.place_code = $3 and r.state = 'handedDown' limit 1`;
  const list = {
    columns: `${selected(tx, columns.with('id'))}, ${order.text} as "sortKey"`,
    from,
    sums: { amount: `coalesce((${received}), t.year_central + t.year_local)` },
  };
  return page(tx, { ...list, conditions, values, sort: order, id: 't.id' }, request, totals);
}

/** One transfer in scope. @throws `NOT_FOUND` */
export const transferById = async (tx: Tx, id: string): Promise<TransferRow> =>
  orNotFound(await tx.one<TransferRow>(`select ${selected(tx)} from ${from} where t.id = $1`, [id]));

/** The form as the rules read it. */
export const draftOfRow = (row: TransferEntity): TransferDraft => ({
  ...row,
  termFunds: { central: row.termCentral, local: row.termLocal },
  yearFunds: { central: row.yearCentral, local: row.yearLocal },
});

const regionalSelect = (
  tx: Tx,
) => `select ${tx.columns(RegionalTargetEntity, 't', columnsWithout<RegionalTargetEntity>('state'))},
    case when t.state = 'handedDown' and a.acknowledged_on is not null then 'acknowledged' else t.state end as state,
    a.acknowledged_on as "acknowledgedOn", a.acknowledged_by as "acknowledgedBy",
    f.name as "divisionName", d.name as "placeName", d.level
  from regional_target t
  join division d on d.code = t.place_code
  join division f on f.code = t.division_code
  left join regional_target_receipt a on a.regional_target_id = t.id`;

/** Regional targets in sight of the actor. */
export const regionalTargetsByIds = (tx: Tx, ids: readonly string[]): Promise<RegionalTargetRow[]> =>
  tx.rows(`${regionalSelect(tx)} where t.id = any($1)`, [ids]);

/** One of them. @throws `NOT_FOUND` */
export const regionalTargetById = async (tx: Tx, id: string): Promise<RegionalTargetRow> =>
  orNotFound((await regionalTargetsByIds(tx, [id]))[0]);

/** Every version of a transfer's regional targets in sight, by place; the newest document of a place last. */
export const regionalTargetsOf = (tx: Tx, transferIds: readonly string[]): Promise<RegionalTargetRow[]> =>
  tx.rows(`${regionalSelect(tx)} where t.transfer_id = any($1) order by t.place_code, t.version_no`, [transferIds]);

export const loadRegionalTargets = manyLoader<string, RegionalTargetRow>(regionalTargetsOf, (row) => row.transferId);

/** Whether a regional target is the one that counts at its place. */
export const isInForce = ({ state }: Pick<RegionalTargetRow, 'state'>): boolean =>
  state === 'handedDown' || state === 'acknowledged';

/** A division's level and the divisions straight below it. */
export async function placesBelow(tx: Tx, code: string): Promise<{ level: DivisionLevel; places: string[] }> {
  const found = await tx.one<{ level: DivisionLevel; places: string[] }>(
    `select d.level, array(select c.code from division c where c.parent_code = d.code) as places from division d where d.code = $1`,
    [code],
  );
  return orNotFound(found);
}
