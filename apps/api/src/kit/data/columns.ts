/**
 * Which columns of its rows a statement reads. `C` are those the code itself relies on; whatever else is read was only
 * asked for by the caller.
 */
export class Columns<C extends string = never> {
  /** Only for the compiler: more columns may stand where fewer are relied on. */
  declare protected readonly stated: (column: C) => void;

  private readonly extended = new Map<string, Columns<string>>();

  constructor(
    /** Identifies the choice: rows read with another choice are read separately. */
    readonly text: string,
    readonly has: (name: string) => boolean,
  ) {}

  /** The same and these. */
  with<N extends string>(...names: readonly N[]): Columns<C | N> {
    const key = names.join();
    let extended = this.extended.get(key);
    // A list asks this for each of its rows.
    if (!extended) this.extended.set(key, (extended = this.extend(names)));
    return extended as Columns<C | N>;
  }

  private extend(names: readonly string[]): Columns<string> {
    const missing = names.filter((name) => !this.has(name));
    if (missing.length === 0) return this as unknown as Columns<string>;
    return new Columns(`${this.text},${missing.join()}`, (name) => this.has(name) || missing.includes(name));
  }
}

/** Where a row stands and to whom it belongs: what the lifecycle asks of a row that nobody submits. */
export const placeColumns = ['state', 'orgPath', 'divisionCode'] as const;
export type PlaceColumn = (typeof placeColumns)[number];
/** What every other lifecycle asks; without `submittedBy` and `hands` nobody is kept from judging what is their own. */
export const lifecycleColumns = [...placeColumns, 'submittedBy', 'hands'] as const;
export type LifecycleColumn = (typeof lifecycleColumns)[number];
/** The same of a form that a unit reports; see `refuseOverUnit`. */
export const unitFormColumns = [...lifecycleColumns, 'unitReported'] as const;
export type UnitFormColumn = (typeof unitFormColumns)[number];

/** All columns. */
export const everyColumn = new Columns<string>('*', () => true);

/** These columns. */
export function onlyColumns<N extends string>(names: readonly N[]): Columns<N> {
  const known: ReadonlySet<string> = new Set(names);
  return new Columns([...known].sort().join(), (name) => known.has(name));
}

/** All columns but these: what only the database needs. */
export function columnsWithout<T>(...names: readonly (keyof T & string)[]): Columns<keyof T & string> {
  const left: ReadonlySet<string> = new Set(names);
  return new Columns(`-${names.join()}`, (name) => !left.has(name));
}
