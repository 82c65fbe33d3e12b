import { type Message, message } from '../messages';
import { type FieldReading, type LooseForm, type LooseRow, type RowCells, rowsOfForm } from './field-reading';
import type { ReadCell } from './read-back';

/** Something that is different in the file; null stands for a row that is not there. */
export type Difference = {
  /** The list and the id of its row, or null for a field that stands alone. */
  readonly list: string | null;
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
/** A cell of the file that cannot be what its column wants, or that says what is not taken. */
export type WrongCell = Message & { readonly path: string; readonly at: ReadCell | null };

/** What becomes of a form: what the file changes, what both changed differently, and what is wrong. */
export type Merged<Form extends LooseForm = LooseForm> = {
  /** With all that is not in conflict taken over; conflicts stand as they are now. */
  readonly content: Form;
  readonly changes: readonly Difference[];
  readonly conflicts: readonly Difference[];
  readonly wrong: readonly WrongCell[];
  /** Cells that say something else where nobody types: it is not taken. */
  readonly passed: readonly WrongCell[];
  /** Where the cells of the content stand in the file, by their path. */
  readonly places: Readonly<Record<string, ReadCell>>;
};

/** Where a value stands in a form. */
export type Place = Pick<Difference, 'list' | 'rowId' | 'field'>;
type CellSides = {
  readonly base: string | null;
  readonly theirs: string | null;
  readonly cell: ReadCell;
  readonly row: RowCells;
  readonly there?: LooseRow | undefined;
};
type PlacedCell = Place & { readonly why: Message; readonly at: ReadCell };

/** What is found while a form is merged. */
export class FormMerge {
  readonly changes: Difference[] = [];
  readonly conflicts: Difference[] = [];
  readonly wrong: PlacedCell[] = [];
  private readonly passed: PlacedCell[] = [];
  private readonly cells = new Map<string, ReadCell>();

  constructor(readonly newId: () => string) {}

  place({ list, rowId, field }: Place, cell: ReadCell): void {
    if (list && field) this.cells.set(`${list}.${rowId}.${field}`, cell);
    else if (field) this.cells.set(field, cell);
  }

  /** What one cell is to be. */
  cell(how: FieldReading, place: Place, { base, theirs, cell, row, there }: CellSides): string | null {
    this.place(place, cell);
    const { value: mine, wrong } = how.read(cell, row, there);
    if (how.same(mine, base) || how.same(mine, theirs)) return theirs;
    if (how.frozen) {
      this.passed.push({ ...place, why: message('importFrozen'), at: cell });
      return theirs;
    }
    const difference = { ...place, at: cell, base, mine, theirs, row: null };
    if (wrong) this.wrong.push({ ...place, why: wrong, at: cell });
    const untouched = how.same(base, theirs);
    (untouched ? this.changes : this.conflicts).push(difference);
    return untouched ? mine : theirs;
  }

  /** What was found, with paths as the merged form has them. */
  result(content: LooseForm): Omit<Merged, 'content'> {
    const pathOf = ({ list, rowId, field }: Place): string => {
      if (!list) return field ?? '';
      return `${list}.${rowsOfForm(content, list).findIndex(({ id }) => id === rowId)}.${field ?? ''}`;
    };
    const places: Record<string, ReadCell> = {};
    for (const [name, cell] of this.cells) {
      const [list, rowId, field] = name.split('.') as [string, string?, string?];
      places[rowId && field ? pathOf({ list, rowId, field }) : list] = cell;
    }
    const { changes, conflicts, wrong, passed } = this;
    const placed = ({ why, at, ...place }: PlacedCell): WrongCell => ({ ...why, path: pathOf(place), at });
    return { changes, conflicts, wrong: wrong.map(placed), passed: passed.map(placed), places };
  }
}
