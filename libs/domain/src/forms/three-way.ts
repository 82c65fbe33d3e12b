import type { Finding, Message } from '../messages';
import { fieldNames } from '../fields';
import type { RulePack } from '../rule-pack/rule-pack';
import type { TargetHead } from '../targets/target';
import { targetHeadFields } from '../targets/target.fields';
import { type F1List, f1Fields, type FieldKind, type LooseRow, meaningOf, sameValue } from './f1-fields';
import { understoodRow } from './understood-row';
import type { ReadCell, ReadList, ReadPart } from './read-back';

/** What people type into form F1, loosely: a value may be wrong. */
export type LooseForm = Readonly<Required<TargetHead>> & {
  readonly indicators: readonly LooseRow[];
  readonly planSteps: readonly LooseRow[];
};

/** Something that is different in the file; null stands for a row that is not there. */
export type Difference = {
  /** The list and the id of its row, or null for a field that stands alone. */
  readonly list: F1List | null;
  readonly rowId: string | null;
  /** The field, or null where the whole row comes or goes. */
  readonly field: string | null;
  /** Where it stands in the file, if it does. */
  readonly at: ReadCell | null;
  readonly base: string | null;
  readonly mine: string | null;
  readonly theirs: string | null;
  /** The row as the file has it, where a whole one comes. */
  readonly row: LooseRow | null;
};
/** A cell of the file that cannot be what its column wants. */
export type WrongCell = Finding & { readonly at: ReadCell };

/** What becomes of a form: what the file changes, what both changed differently, and what is wrong. */
export type Merged = {
  /** With all that is not in conflict taken over; conflicts stand as they are now. */
  readonly content: LooseForm;
  readonly changes: readonly Difference[];
  readonly conflicts: readonly Difference[];
  readonly wrong: readonly WrongCell[];
  /** Where the cells of the content stand in the file, by their path. */
  readonly places: Readonly<Record<string, ReadCell>>;
};

export type ThreeWay = {
  /** As it was exported, and as it is now. */
  readonly base: LooseForm;
  readonly theirs: LooseForm;
  readonly read: readonly ReadPart[];
  readonly pack: Pick<RulePack, 'tree'>;
  /** Makes the id of a new row. */
  readonly newId: () => string;
};

/** Merges a form that came back with what it was made from and with what it is now, cell by cell. */
export function mergeThreeWay({ base, theirs, read, pack, newId }: ThreeWay): Merged {
  const work = new FormMerge(pack, newId);
  const single = (field: keyof TargetHead): string => {
    const cell = read.map((part) => part.single[field]).find(Boolean);
    if (!cell) return theirs[field];
    const place = { list: null, rowId: null, field } as const;
    return work.cell('text', place, { base: base[field], theirs: theirs[field], cell, level1: null }) ?? '';
  };
  const list = (path: F1List): LooseRow[] => {
    const lists = read.flatMap(({ lists }) => lists).filter((each) => each.path === path);
    return lists.length > 0 ? work.list(path, lists, { base: base[path], theirs: theirs[path] }) : [...theirs[path]];
  };
  const head = Object.fromEntries(fieldNames(targetHeadFields).map((field) => [field, single(field)]));
  const content = {
    ...(head as Required<TargetHead>),
    indicators: list('indicators'),
    planSteps: list('planSteps'),
  };
  return { content, ...work.result(content) };
}

type Sides = { readonly base: readonly LooseRow[]; readonly theirs: readonly LooseRow[] };
type Place = Pick<Difference, 'list' | 'rowId' | 'field'>;
type CellSides = {
  readonly base: string | null;
  readonly theirs: string | null;
  readonly cell: ReadCell;
  readonly level1: string | null;
};
/** A row of the file with what its cells mean. */
type FileRow = {
  readonly key: string | null;
  readonly half: string | null;
  readonly cells: Readonly<Record<string, ReadCell>>;
  readonly row: number;
};

const noCell = { text: '' };

class FormMerge {
  private readonly changes: Difference[] = [];
  private readonly conflicts: Difference[] = [];
  private readonly wrong: (Place & { readonly why: Message; readonly at: ReadCell })[] = [];
  private readonly cells = new Map<string, ReadCell>();
  private readonly twins = new Set<string>();

  constructor(
    private readonly pack: Pick<RulePack, 'tree'>,
    private readonly newId: () => string,
  ) {}

  /** What one cell is to be. */
  cell(kind: FieldKind, place: Place, { base, theirs, cell, level1 }: CellSides): string | null {
    if (place.list && place.field) this.cells.set(`${place.list}.${place.rowId}.${place.field}`, cell);
    else if (place.field) this.cells.set(place.field, cell);
    const { value: mine, wrong } = meaningOf(kind, cell, this.pack, level1);
    if (sameValue(kind, mine, base) || sameValue(kind, mine, theirs)) return theirs;
    const difference = { ...place, at: cell, base, mine, theirs, row: null };
    if (wrong) this.wrong.push({ ...place, why: wrong, at: cell });
    if (sameValue(kind, base, theirs)) this.changes.push(difference);
    else this.conflicts.push(difference);
    return sameValue(kind, base, theirs) ? mine : theirs;
  }

  list(list: F1List, read: readonly ReadList[], { base, theirs }: Sides): LooseRow[] {
    const mine = uniqueRows(read);
    const kept = new Map<string, LooseRow>(theirs.map((row) => [row.id, row]));
    const order: string[] = [];
    for (const row of mine) {
      const id = this.row(list, row, { base, theirs }, kept);
      if (id) order.push(id);
    }
    const here = new Set(mine.map(({ key }) => key));
    const halves = new Set(read.map(({ half }) => half));
    // A table that was not found says nothing of its rows.
    for (const row of base)
      if (!here.has(row.id) && halves.has(row['period'] ?? null)) this.removeRow(list, row, theirs, kept);
    const known = theirs.map(({ id }) => id);
    return orderRows(kept, order, known, isMoved(mine, base));
  }

  /** Takes one row of the file over; answers the id it has in the form. */
  private row(list: F1List, mine: FileRow, { base, theirs }: Sides, kept: Map<string, LooseRow>): string | null {
    const [was, now] = [base.find(({ id }) => id === mine.key), theirs.find(({ id }) => id === mine.key)];
    if (was && now) {
      kept.set(now.id, this.mergeRow(list, mine, was, now));
      return now.id;
    }
    const fresh = this.parseRow(list, mine, mine.key && !was && !now ? mine.key : this.newId());
    if (was) {
      // The row was removed in the meantime: it stays removed unless the file changed it.
      if (sameRow(list, fresh, was)) return null;
      this.conflicts.push({ ...rowDifference(list, was.id, mine), row: { ...fresh, id: was.id } });
      this.recordCells(list, mine, { ...fresh, id: was.id });
      return null;
    }
    const twin = theirs.find(
      (row) => !base.some(({ id }) => id === row.id) && !this.twins.has(row.id) && sameRow(list, row, fresh),
    );
    if (twin) {
      // An earlier import of the same file added this row; it is not added twice.
      this.twins.add(twin.id);
      return twin.id;
    }
    this.changes.push({ ...rowDifference(list, fresh.id, mine), row: fresh });
    this.recordCells(list, mine, fresh);
    kept.set(fresh.id, fresh);
    return fresh.id;
  }

  /** Where the cells of a whole row stand in the file, and which of them are wrong. */
  private recordCells(list: F1List, mine: FileRow, { id, level1 }: LooseRow): void {
    for (const [field, cell] of Object.entries(mine.cells)) this.cells.set(`${list}.${id}.${field}`, cell);
    for (const [field, kind] of fieldsOf(list)) {
      const cell = mine.cells[field];
      const wrong = cell && meaningOf(kind, cell, this.pack, level1 ?? null).wrong;
      if (wrong) this.wrong.push({ list, rowId: id, field, why: wrong, at: cell });
    }
  }

  private mergeRow(list: F1List, mine: FileRow, was: LooseRow, now: LooseRow): LooseRow {
    let row = now;
    for (const [field, kind] of fieldsOf(list)) {
      const cell = kind === 'half' ? { text: mine.half ?? '', row: mine.row, column: 0 } : mine.cells[field];
      if (!cell || (kind === 'half' && mine.half === null)) continue;
      const level1 =
        kind === 'level2' ? (meaningOf('level1', mine.cells['level1'] ?? noCell, this.pack, null).value ?? '') : null;
      const sides = { base: was[field] ?? null, theirs: now[field] ?? null, cell, level1 };
      row = { ...row, [field]: this.cell(kind, { list, rowId: now.id, field }, sides) };
    }
    return row;
  }

  /** The row with the values of the file only. */
  private parseRow(list: F1List, mine: FileRow, id: string): LooseRow {
    const level1 = meaningOf('level1', mine.cells['level1'] ?? noCell, this.pack, null).value;
    const fields = fieldsOf(list).map(([field, kind]): [string, string | null] => {
      const cell = kind === 'half' ? { text: mine.half ?? '' } : (mine.cells[field] ?? noCell);
      return [field, meaningOf(kind, cell, this.pack, level1).value];
    });
    return { id, ...Object.fromEntries(fields) };
  }

  /** Removes a row that the file no longer has, or reports a conflict. */
  private removeRow(list: F1List, was: LooseRow, theirs: readonly LooseRow[], kept: Map<string, LooseRow>): void {
    const now = theirs.find(({ id }) => id === was.id);
    if (!now) return;
    const difference = { ...rowDifference(list, was.id, null), base: nameOf(was), theirs: nameOf(now), mine: null };
    if (sameRow(list, was, now)) {
      kept.delete(was.id);
      this.changes.push(difference);
    } else this.conflicts.push(difference);
  }

  /** What was found, with paths as the merged form has them. */
  result(content: LooseForm): Pick<Merged, 'changes' | 'conflicts' | 'wrong' | 'places'> {
    const pathOf = ({ list, rowId, field }: Place): string => {
      if (!list) return field ?? '';
      return `${list}.${content[list].findIndex(({ id }) => id === rowId)}.${field ?? ''}`;
    };
    const places: Record<string, ReadCell> = {};
    for (const [name, cell] of this.cells) {
      const [list, rowId, field] = name.split('.') as [string, string?, string?];
      places[rowId && field ? pathOf({ list: list as F1List, rowId, field }) : list] = cell;
    }
    const { changes, conflicts } = this;
    return {
      changes,
      conflicts,
      wrong: this.wrong.map((each) => ({ ...each.why, path: pathOf(each), at: each.at })),
      places,
    };
  }
}

const fieldsOf = (list: F1List): [string, FieldKind][] => Object.entries(f1Fields[list]);
const sameRow = (list: F1List, a: LooseRow, b: LooseRow): boolean =>
  fieldsOf(list).every(([field, kind]) => sameValue(kind, a[field] ?? null, b[field] ?? null));
const nameOf = (row: LooseRow): string => row['name'] ?? '';

const rowDifference = (list: F1List, rowId: string, mine: FileRow | null): Difference => ({
  list,
  rowId,
  field: null,
  base: null,
  theirs: null,
  row: null,
  at: mine && (mine.cells['name'] ?? null),
  mine: mine?.cells['name']?.text ?? null,
});

/** The rows of the file in its order; a key that stands twice, as a copied row has it, is a new row the second time. */
function uniqueRows(read: readonly ReadList[]): FileRow[] {
  const taken = new Set<string>();
  return read.flatMap(({ path, half, rows }) =>
    rows.map(({ key, row, cells }) => {
      const own = key !== null && !taken.has(key) ? key : null;
      if (own) taken.add(own);
      return { key: own, half, cells: path === 'indicators' ? understoodRow(cells) : cells, row };
    }),
  );
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

/** Whether the rows that file and export share stand in another order within their half. */
function isMoved(mine: readonly FileRow[], base: readonly LooseRow[]): boolean {
  const halves = new Set(base.map((row) => row['period'] ?? null));
  return [...halves].some((half) => {
    const ids = base.flatMap((row) => ((row['period'] ?? null) === half ? [row.id] : []));
    const here = mine.flatMap(({ key }) => (key && ids.includes(key) ? [key] : []));
    return String(here) !== String(ids.filter((id) => here.includes(id)));
  });
}
