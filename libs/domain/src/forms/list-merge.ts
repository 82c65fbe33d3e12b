import { message } from '../messages';
import type { FieldReading, FoundRow, ListReading, LooseRow, RowCells } from './field-reading';
import type { Difference, FormMerge, Place } from './form-merge';
import type { ReadList, ReadRow } from './read-back';

/** The rows of a list as it was exported, and as it is now. */
export type Sides = { readonly base: readonly LooseRow[]; readonly theirs: readonly LooseRow[] };
/** A row of the file with what its cells mean. */
type FileRow = { readonly key: string | null; readonly half: string | null } & Omit<ReadRow, 'key'>;

/** Merges the rows of one list. */
export class ListMerge {
  private readonly twins = new Set<string>();

  constructor(
    private readonly form: FormMerge,
    private readonly list: string,
    private readonly how: ListReading,
    private readonly sides: Sides,
  ) {}

  merge(read: readonly ReadList[]): LooseRow[] {
    const { base, theirs } = this.sides;
    const mine = this.how.find ? this.foundRows(read, this.how.find) : this.keyedRows(read);
    const kept = new Map<string, LooseRow>(theirs.map((row) => [row.id, row]));
    const order: string[] = [];
    for (const row of mine) {
      const id = this.row(row, kept);
      if (id) order.push(id);
    }
    const here = new Set(mine.map(({ key }) => key));
    const halves = new Set(read.map(({ half }) => half));
    // A table that was not found says nothing of its rows.
    if (!this.how.find)
      for (const row of base) if (!here.has(row.id) && halves.has(this.halfOf(row))) this.removeRow(row, kept);
    return orderRows(
      kept,
      order,
      theirs.map(({ id }) => id),
      !this.how.find && this.isMoved(mine),
    );
  }

  private halfOf(row: LooseRow): string | null {
    return this.how.half ? (row[this.how.half] ?? null) : null;
  }

  /** The rows of the file in its order; a key that stands twice, as a copied row has it, is a new row the second time. */
  private keyedRows(read: readonly ReadList[]): FileRow[] {
    const taken = new Set<string>();
    return read.flatMap(({ half, rows }) =>
      rows.map((row) => {
        const own = row.key !== null && !taken.has(row.key) ? row.key : null;
        if (own) taken.add(own);
        return { ...row, key: own, half, cells: this.understood(row, own) };
      }),
    );
  }

  /** The rows of the file that are rows of this form, by what they say. */
  private foundRows(read: readonly ReadList[], find: NonNullable<ListReading['find']>): FileRow[] {
    const taken = new Set<string>();
    return read.flatMap(({ half, rows }) =>
      rows.flatMap((row) => {
        const found: FoundRow = find(row, this.sides.theirs, taken);
        if (found === null) return [];
        if ('wrong' in found || taken.has(found.id)) {
          const at = row.cells[this.how.name] ?? { text: '', row: row.row, column: 0 };
          const why = message('wrong' in found ? found.wrong : 'importRowTwice');
          this.form.wrong.push({ list: null, rowId: null, field: '', why, at });
          return [];
        }
        taken.add(found.id);
        return [{ ...row, key: found.id, half, cells: this.understood(row, found.id) }];
      }),
    );
  }

  private understood(row: ReadRow, id: string | null): RowCells {
    const there = this.sides.theirs.find((each) => each.id === id);
    return this.how.understood?.(row, there) ?? row.cells;
  }

  /** Takes one row of the file over; answers the id it has in the form. */
  private row(mine: FileRow, kept: Map<string, LooseRow>): string | null {
    const { base, theirs } = this.sides;
    const given = this.how.find !== undefined;
    const now = theirs.find(({ id }) => id === mine.key);
    const was = base.find(({ id }) => id === mine.key) ?? (given ? now : undefined);
    if (was && now) {
      kept.set(now.id, this.mergeRow(mine, was, now));
      return now.id;
    }
    const fresh = this.parseRow(mine, mine.key && !was && (!now || given) ? mine.key : this.form.newId());
    if (was) {
      // The row was removed in the meantime: it stays removed unless the file changed it.
      if (this.isSameRow(fresh, was)) return null;
      this.form.conflicts.push({ ...this.rowDifference(was.id, mine), row: { ...fresh, id: was.id } });
      this.recordCells(mine, { ...fresh, id: was.id });
      return null;
    }
    const twin = theirs.find(
      (row) => !base.some(({ id }) => id === row.id) && !this.twins.has(row.id) && this.isSameRow(row, fresh),
    );
    if (twin) {
      // An earlier import of the same file added this row; it is not added twice.
      this.twins.add(twin.id);
      return twin.id;
    }
    this.form.changes.push({ ...this.rowDifference(fresh.id, mine), row: fresh });
    this.recordCells(mine, fresh);
    kept.set(fresh.id, fresh);
    return fresh.id;
  }

  /** Where the cells of a whole row stand in the file, and which of them are wrong. */
  private recordCells(mine: FileRow, { id }: LooseRow): void {
    const place = (field: string): Place => ({ list: this.list, rowId: id, field });
    for (const [field, cell] of Object.entries(mine.cells)) this.form.place(place(field), cell);
    for (const [field, how] of this.fields) {
      const cell = mine.cells[field];
      const wrong = cell && how.read(cell, mine.cells).wrong;
      if (wrong) this.form.wrong.push({ ...place(field), why: wrong, at: cell });
    }
  }

  private mergeRow(mine: FileRow, was: LooseRow, now: LooseRow): LooseRow {
    let row = now;
    for (const [field, how] of this.fields) {
      const isHalf = field === this.how.half;
      const cell = isHalf ? { text: mine.half ?? '', row: mine.row, column: 0 } : mine.cells[field];
      if (!cell || (isHalf && mine.half === null)) continue;
      const sides = { base: was[field] ?? null, theirs: now[field] ?? null, cell, row: mine.cells, there: now };
      row = { ...row, [field]: this.form.cell(how, { list: this.list, rowId: now.id, field }, sides) };
    }
    return row;
  }

  /** The row with the values of the file only. */
  private parseRow(mine: FileRow, id: string): LooseRow {
    const fields = this.fields.map(([field, how]): [string, string | null] => {
      const cell = field === this.how.half ? { text: mine.half ?? '' } : (mine.cells[field] ?? { text: '' });
      return [field, how.read(cell, mine.cells).value];
    });
    return { id, ...Object.fromEntries(fields) };
  }

  /** Removes a row that the file no longer has, or reports a conflict. */
  private removeRow(was: LooseRow, kept: Map<string, LooseRow>): void {
    const now = this.sides.theirs.find(({ id }) => id === was.id);
    if (!now) return;
    const [base, theirs] = [was, now].map((row) => row[this.how.name] ?? '') as [string, string];
    const difference = { ...this.rowDifference(was.id, null), base, theirs, mine: null };
    if (this.isSameRow(was, now)) {
      kept.delete(was.id);
      this.form.changes.push(difference);
    } else this.form.conflicts.push(difference);
  }

  private get fields(): [string, FieldReading][] {
    return Object.entries(this.how.fields);
  }

  private isSameRow(a: LooseRow, b: LooseRow): boolean {
    return this.fields.every(([field, how]) => how.same(a[field] ?? null, b[field] ?? null));
  }

  private rowDifference(rowId: string, mine: FileRow | null): Difference {
    const at = mine?.cells[this.how.name] ?? null;
    const words = { base: null, theirs: null, mine: at && at.text };
    return { list: this.list, rowId, field: null, row: null, at, ...words };
  }

  /** Whether the rows that file and export share stand in another order within their half. */
  private isMoved(mine: readonly FileRow[]): boolean {
    const { base } = this.sides;
    return [...new Set(base.map((row) => this.halfOf(row)))].some((half) => {
      const ids = base.flatMap((row) => (this.halfOf(row) === half ? [row.id] : []));
      const here = mine.flatMap(({ key }) => (key && ids.includes(key) ? [key] : []));
      return String(here) !== String(ids.filter((id) => here.includes(id)));
    });
  }
}

/** Rows as they stand now with new ones behind the row the file has before them; or as the file has them, where it moved some. */
function orderRows(
  kept: ReadonlyMap<string, LooseRow>,
  file: readonly string[],
  known: readonly string[],
  moved: boolean,
): LooseRow[] {
  const order = (moved ? file : known).filter((id) => kept.has(id));
  file.forEach((id, at) => {
    if (!order.includes(id)) order.splice(1 + order.indexOf(file[at - 1] ?? ''), 0, id);
  });
  const rest = [...kept.keys()].filter((id) => !order.includes(id));
  return [...order, ...rest].flatMap((id) => kept.get(id) ?? []);
}
