/** A way into a form: a property, or the row of a list that has this id. */
export type Step = string | { readonly key: string; readonly id: string };
/** A cell, or a whole row, that two people changed differently; null stands for a row that is not there. */
export type Conflict = {
  readonly steps: readonly Step[];
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
};
/** What becomes of a form that somebody else saved meanwhile. */
export type MergedForm<Form> = {
  /** Both changes; what is in conflict stands as it is saved. */
  readonly form: Form;
  /** Where the saved values came in. */
  readonly taken: readonly (readonly Step[])[];
  readonly conflicts: readonly Conflict[];
};

type Row = Readonly<Record<string, unknown>>;
type Found = { taken: (readonly Step[])[]; conflicts: Conflict[] };

/** Properties by which rows are the same row, tried in this order. */
const identities = ['id', 'indicatorId', 'kind', 'source', 'projectId', 'placeCode', 'divisionCode', 'code', 'key'];

/**
 * Lays what was typed over what is saved now, cell by cell. `base` is what the typing began from; where nobody knows
 * it, every cell that differs is a conflict.
 */
export function mergeForms<Form>(base: Form | undefined, mine: Form, theirs: Form): MergedForm<Form> {
  const found: Found = { taken: [], conflicts: [] };
  const form = merge(base, mine, theirs, [], found) as Form;
  return { form, ...found };
}

export const isSame = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

const canonical = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, part: unknown) =>
    isRow(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);
const isRows = (value: unknown): value is readonly Row[] => Array.isArray(value) && value.every(isRow);

function merge(base: unknown, mine: unknown, theirs: unknown, steps: readonly Step[], found: Found): unknown {
  if (isSame(mine, theirs)) return theirs;
  if (isRow(mine) && isRow(theirs)) return mergeFields(isRow(base) ? base : undefined, mine, theirs, steps, found);
  if (isRows(mine) && isRows(theirs)) {
    const before = isRows(base) ? base : undefined;
    const key = identityOf(before ?? [], mine, theirs);
    if (key) return mergeRows(key, before, mine, theirs, steps, found);
    const sameLength = mine.length === theirs.length && before?.length === mine.length;
    if (sameLength) return mine.map((row, at) => merge(before[at], row, theirs[at], [...steps, String(at)], found));
  }
  if (base !== undefined && isSame(base, theirs)) return mine;
  if (base !== undefined && isSame(base, mine)) found.taken.push(steps);
  else found.conflicts.push({ steps, base: base ?? null, mine, theirs });
  return theirs;
}

function mergeFields(base: Row | undefined, mine: Row, theirs: Row, steps: readonly Step[], found: Found): Row {
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
  return Object.fromEntries(
    names.map((name) => [name, merge(base?.[name], mine[name], theirs[name], [...steps, name], found)]),
  );
}

/** The property that tells the rows apart; a row that is not saved yet has none. */
function identityOf(...lists: readonly (readonly Row[])[]): string | undefined {
  return identities.find((key) =>
    lists.every((rows, at) => {
      const ids = rows.map((row) => row[key]).filter((id) => !(at === 1 && id === ''));
      return ids.every((id) => typeof id === 'string' && id !== '') && new Set(ids).size === ids.length;
    }),
  );
}

function mergeRows(
  key: string,
  base: readonly Row[] | undefined,
  mine: readonly Row[],
  theirs: readonly Row[],
  steps: readonly Step[],
  found: Found,
): Row[] {
  const rowOf = (rows: readonly Row[] | undefined, id: unknown) =>
    id === '' ? undefined : rows?.find((row) => row[key] === id);
  const placeOf = (id: unknown): Step[] => [...steps, { key, id: String(id) }];
  const merged = mine.flatMap((row): Row[] => {
    const id = row[key];
    const [was, now] = [rowOf(base, id), rowOf(theirs, id)];
    if (now) return [merge(was, row, now, placeOf(id), found) as Row];
    // A row nobody saved yet; or one that was taken out meanwhile.
    if (!was) return [row];
    if (isSame(was, row)) found.taken.push(placeOf(id));
    else found.conflicts.push({ steps: placeOf(id), base: was, mine: row, theirs: null });
    return [];
  });
  theirs.forEach((row, at) => {
    const id = row[key];
    if (rowOf(mine, id)) return;
    const was = rowOf(base, id);
    if (was && isSame(was, row)) return;
    if (was) found.conflicts.push({ steps: placeOf(id), base: was, mine: null, theirs: row });
    else found.taken.push(placeOf(id));
    const before = merged.findIndex((each) => each[key] === theirs[at - 1]?.[key]);
    merged.splice(at === 0 ? 0 : before < 0 ? merged.length : before + 1, 0, row);
  });
  return merged;
}

/** The form with a value at a place; null takes a row out, and a row that is not there is added. */
export function withValueAt<Form>(form: Form, steps: readonly Step[], value: unknown): Form {
  return put(form, steps, value) as Form;
}

function put(holder: unknown, [step, ...rest]: readonly Step[], value: unknown): unknown {
  if (step === undefined) return value;
  if (typeof step === 'string') {
    if (Array.isArray(holder)) return holder.map((each, at) => (String(at) === step ? put(each, rest, value) : each));
    return { ...(holder as Row), [step]: put((holder as Row | null)?.[step], rest, value) };
  }
  const rows = isRows(holder) ? holder : [];
  const there = rows.some((row) => row[step.key] === step.id);
  if (rest.length === 0 && value === null) return rows.filter((row) => row[step.key] !== step.id);
  if (!there) return rest.length === 0 ? [...rows, value] : rows;
  return rows.map((row) => (row[step.key] === step.id ? put(row, rest, value) : row));
}

/** Where a place stands in the form: `annual.2.value`, as the screen names its cells. */
export function pathAt(form: unknown, steps: readonly Step[]): string {
  let holder = form;
  const names = steps.map((step) => {
    if (typeof step === 'string') {
      holder = isRow(holder) || Array.isArray(holder) ? (holder as Row)[step] : undefined;
      return step;
    }
    const at = isRows(holder) ? holder.findIndex((row) => row[step.key] === step.id) : -1;
    holder = isRows(holder) ? holder[at] : undefined;
    return at < 0 ? '?' : String(at);
  });
  return names.join('.');
}
