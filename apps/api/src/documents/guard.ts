import { importLimits, ProblemError, refusal } from '@chengxiao/domain';
import { attributesOf, notWorkbookError, plainAttributes, Scan, tooManyCellsError } from './scan';
import { entriesOf, unpack, type ZipEntry } from './zip';

const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const zipFile = Buffer.from('504b0304', 'hex');
/** How the stream of an encrypted workbook is called inside a compound file. */
const encryptedStream = Buffer.from('EncryptedPackage', 'utf16le');
const mostEntries = 2_000;
const megabyte = 1024 * 1024;

/** Whether a file is a workbook or anything else that is packed: whatever is not may be text. */
export const isArchive = (file: Buffer): boolean =>
  file.subarray(0, 2).equals(zipFile.subarray(0, 2)) || file.subarray(0, 8).equals(compoundFile);

/** Parts that say how the others belong together: they are looked at first. */
const index = ['xl/_rels/workbook.xml.rels', 'xl/workbook.xml'];
const alwaysRead = ['[Content_Types].xml', '_rels/.rels', ...index, 'xl/theme/theme1.xml'];
const isSheet = (name: string): boolean => /^xl\/worksheets\/[^/]+\.xml$/i.test(name);

/**
 * Looks through an uploaded file before anything reads it, in memory bounded by one piece of it: what it is, what is in
 * it, how much comes out, and how long its lists are. A sheet counts as often as it is named.
 * @returns the names of the parts that say what the workbook says: nothing else of it needs to be read
 * @throws `TOO_LARGE`, `NOT_A_WORKBOOK`, `ENCRYPTED_FILE`, `FILE_WITH_MACROS`, `FILE_WITH_LINKS`, `ZIP_BOMB`,
 * `TOO_MANY_CELLS`
 */
export async function refuseUnsafe(file: Buffer): Promise<ReadonlySet<string>> {
  if (file.length > importLimits.bytes)
    throw new ProblemError(refusal('TOO_LARGE', 'workbookTooLarge', { max: importLimits.bytes / megabyte }));
  if (file.subarray(0, 8).equals(compoundFile) && file.includes(encryptedStream))
    throw new ProblemError(refusal('ENCRYPTED_FILE', 'workbookEncrypted'));
  if (!file.subarray(0, 4).equals(zipFile)) throw notWorkbookError();
  const entries = entriesOf(file, mostEntries);
  refuseParts(entries);
  const budget = { bytes: 0, cells: 0 };
  const book = new BookIndex();
  for (const entry of inOrder(entries)) {
    const times = Math.max(1, book.timesNamed(entry.name));
    const scan = scanOf(entry.name, budget, book, times);
    for await (const piece of unpack(file, entry)) {
      budget.bytes += piece.length * times;
      if (budget.bytes > importLimits.unpacked)
        throw new ProblemError(refusal('ZIP_BOMB', 'workbookBomb', { max: importLimits.unpacked / megabyte }));
      scan?.read(piece);
    }
  }
  return new Set([...alwaysRead, ...book.targets()]);
}

const inOrder = (entries: readonly ZipEntry[]): ZipEntry[] => [
  ...index.flatMap((name) => entries.filter((entry) => entry.name === name)),
  ...entries.filter(({ name }) => !index.includes(name)),
];

function scanOf(name: string, budget: { cells: number }, book: BookIndex, times: number): Scan | null {
  if (isSheet(name)) return new SheetScan(name, budget, times);
  return /\.(xml|rels)$/i.test(name) ? new PartScan(name, book) : null;
}

function refuseParts(entries: readonly ZipEntry[]): void {
  const names = entries.map(({ name }) => name);
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (entries.some(({ encrypted }) => encrypted))
    throw new ProblemError(refusal('ENCRYPTED_FILE', 'workbookEncrypted'));
  if (!names.includes('[Content_Types].xml') || !names.includes('xl/workbook.xml')) throw notWorkbookError();
  if (new Set(names).size < names.length) throw notWorkbookError();
  if (entries.some(({ sizeBehind, packed }) => sizeBehind && packed === 0)) throw notWorkbookError();
  if (has(/vbaProject|^xl\/(macrosheets|dialogsheets|activeX|ctrlProps)\//i))
    throw new ProblemError(refusal('FILE_WITH_MACROS', 'workbookMacros'));
  if (has(/^xl\/(externalLinks|queryTables|embeddings)\/|^xl\/connections\.xml$/i))
    throw new ProblemError(refusal('FILE_WITH_LINKS', 'workbookLinks'));
}

/** Relations by which a workbook and its sheets are found, and where they lead: only there is a sheet looked at as one. */
const expectedRelations: Readonly<Record<string, { readonly type: RegExp; readonly target: RegExp }>> = {
  '_rels/.rels': { type: /\/officeDocument$/, target: /^\/?xl\/workbook\.xml$/ },
  'xl/_rels/workbook.xml.rels': { type: /\/worksheet$/, target: /^(\/xl\/)?worksheets\/[^/]+\.xml$/i },
};
/** What is read of a workbook besides its sheets; elsewhere it would be read without having been counted. */
const expectedBeside = { type: /\/(styles|sharedStrings)$/, target: /^(\/xl\/)?(styles|sharedStrings)\.xml$/i };
const relations = /<(?:[^\s<>/:]+:)?Relationship\b([^>]*)>/g;
const sheets = /<(?:[^\s<>/:]+:)?sheet\b([^>]*)>/g;

/** Which part is which sheet, as the workbook says in two places. */
class BookIndex {
  private readonly parts = new Map<string, string>();
  private readonly sheets: string[] = [];
  private readonly beside: string[] = [];

  addRelation({ Id: id = '', Type: type = '', Target: target = '' }: Record<string, string>): void {
    const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    if (expectedBeside.type.test(type)) {
      if (!expectedBeside.target.test(target)) throw notWorkbookError();
      this.beside.push(part);
    }
    // Of two relations of one name, a reader takes the one it likes.
    if (this.parts.has(id)) throw notWorkbookError();
    this.parts.set(id, isSheet(part) ? part : '');
  }

  addSheet(attributes: Record<string, string>): void {
    const [id = '', ...others] = Object.entries(attributes).flatMap(([name, value]) =>
      /:id$/i.test(name) ? [value] : [],
    );
    if (others.length > 0 || id.includes('&')) throw notWorkbookError();
    this.sheets.push(this.parts.get(id) ?? '');
  }

  timesNamed(part: string): number {
    return this.sheets.filter((each) => each === part).length;
  }

  targets(): string[] {
    return [...this.beside, ...this.sheets.filter((part) => part !== '')];
  }
}

/** A part beside the sheets: it may name no macros, and nothing outside but the targets of hyperlinks. */
class PartScan extends Scan {
  constructor(
    name: string,
    private readonly book: BookIndex,
  ) {
    super(name);
  }

  protected scanText(text: string): void {
    if (this.name === '[Content_Types].xml' && /macroEnabled|vbaProject/i.test(text))
      throw new ProblemError(refusal('FILE_WITH_MACROS', 'workbookMacros'));
    if (this.name === 'xl/workbook.xml')
      for (const [, attributes = ''] of text.matchAll(sheets)) this.book.addSheet(attributesOf(attributes));
    const place = expectedRelations[this.name];
    for (const [tag, attributes = ''] of text.matchAll(relations)) {
      if (/TargetMode\s*=\s*["']External["']/i.test(attributes) && !/\/hyperlink["']/i.test(tag))
        throw new ProblemError(refusal('FILE_WITH_LINKS', 'workbookLinks'));
      if (!place) continue;
      const said = plainAttributes(attributes);
      if (place.type.test(said['Type'] ?? '') && !place.target.test(said['Target'] ?? '')) throw notWorkbookError();
      if (this.name === index[0]) this.book.addRelation(said);
    }
  }
}

const tags = /<(?:[^\s<>/:]+:)?(row|c)\b([^>]*)>/g;
const reference = /^([A-Za-z]{0,4})(\d{1,8})$/;

/** A sheet: it keeps to its bounds, and what is in it counts as often as it is named. */
class SheetScan extends Scan {
  private readonly reach = { rows: 0, columns: 0 };
  private rows = 0;

  constructor(
    name: string,
    private readonly budget: { cells: number },
    private readonly times: number,
  ) {
    super(name);
  }

  protected scanText(text: string): void {
    for (const [, tag, attributes = ''] of text.matchAll(tags)) {
      const { r } = plainAttributes(attributes);
      const [, letters = '', row = '0'] = (r === undefined ? null : (reference.exec(r) ?? refuseReference())) ?? [];
      if (tag === 'row') this.rows += 1;
      else this.budget.cells += this.times;
      this.reach.rows = Math.max(this.reach.rows, this.rows, Number(row));
      this.reach.columns = Math.max(this.reach.columns, columnOf(letters));
      this.refuseTooMany();
    }
  }

  private refuseTooMany(): void {
    const { rows, columns, cells } = importLimits;
    const { reach } = this;
    const over = reach.rows > rows || reach.columns > columns || reach.rows * reach.columns > cells;
    if (over || this.budget.cells > cells) throw tooManyCellsError();
  }
}

const refuseReference = (): never => {
  throw notWorkbookError();
};

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
