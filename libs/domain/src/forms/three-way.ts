import {
  type FieldReading,
  type FormReading,
  type ListReading,
  type LooseForm,
  type LooseRow,
  rowsOfForm,
  valueOfForm,
} from './field-reading';
import { FormMerge, type Merged } from './form-merge';
import { ListMerge } from './list-merge';
import type { ReadPart } from './read-back';

export type ThreeWay<Form extends LooseForm = LooseForm> = {
  /** As it was exported, and as it is now. */
  readonly base: Form;
  readonly theirs: Form;
  readonly read: readonly ReadPart[];
  readonly reading: FormReading;
  /** Makes the id of a new row. */
  readonly newId: () => string;
};

/** Merges a form that came back with what it was made from and with what it is now, cell by cell. */
export function mergeThreeWay<Form extends LooseForm>({
  base,
  theirs,
  read,
  reading,
  newId,
}: ThreeWay<Form>): Merged<Form> {
  const work = new FormMerge(newId);
  const single = (field: string, how: FieldReading): string | null => {
    const cell = read.map((part) => part.single[field]).find(Boolean);
    const sides = { base: valueOfForm(base, field), theirs: valueOfForm(theirs, field) };
    return cell ? work.cell(how, { list: null, rowId: null, field }, { ...sides, cell, row: {} }) : sides.theirs;
  };
  const list = (path: string, how: ListReading): readonly LooseRow[] => {
    const lists = read.flatMap(({ lists: found }) => found).filter((each) => each.path === path);
    const sides = { base: rowsOfForm(base, path), theirs: rowsOfForm(theirs, path) };
    return lists.length > 0 ? new ListMerge(work, path, how, sides).merge(lists) : sides.theirs;
  };
  const content = {
    ...theirs,
    ...Object.fromEntries(Object.entries(reading.head).map(([field, how]) => [field, single(field, how)])),
    ...Object.fromEntries(Object.entries(reading.lists).map(([path, how]) => [path, list(path, how)])),
  } as Form;
  return { content, ...work.result(content) };
}
