import { importLimits, ProblemError, refusal } from '@chengxiao/domain';
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

const notWorkbookError = () => new ProblemError(refusal('NOT_A_WORKBOOK', 'workbookNotWorkbook'));

/**
 * Looks through an uploaded file before anything reads it, in memory bounded by one piece of it: what it is, what is in
 * it, and how much comes out.
 * @throws `TOO_LARGE`, `NOT_A_WORKBOOK`, `ENCRYPTED_FILE`, `FILE_WITH_MACROS`, `FILE_WITH_LINKS`, `ZIP_BOMB`,
 * `TOO_MANY_CELLS`
 */
export async function refuseUnsafe(file: Buffer): Promise<void> {
  if (file.length > importLimits.bytes)
    throw new ProblemError(refusal('TOO_LARGE', 'workbookTooLarge', { max: importLimits.bytes / megabyte }));
  if (file.subarray(0, 8).equals(compoundFile) && file.includes(encryptedStream))
    throw new ProblemError(refusal('ENCRYPTED_FILE', 'workbookEncrypted'));
  if (!file.subarray(0, 4).equals(zipFile)) throw notWorkbookError();
  const entries = entriesOf(file, mostEntries);
  refuseParts(entries);
  const budget = { bytes: 0, cells: 0 };
  for (const entry of entries) {
    const isSheet = /^xl\/worksheets\/[^/]+\.xml$/i.test(entry.name);
    const scan = isSheet ? new SheetScan(budget) : /\.(xml|rels)$/i.test(entry.name) ? new PartScan(entry.name) : null;
    for await (const piece of unpack(file, entry)) {
      budget.bytes += piece.length;
      if (budget.bytes > importLimits.unpacked)
        throw new ProblemError(refusal('ZIP_BOMB', 'workbookBomb', { max: importLimits.unpacked / megabyte }));
      scan?.read(piece);
    }
  }
}

function refuseParts(entries: readonly ZipEntry[]): void {
  const names = entries.map(({ name }) => name);
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (entries.some(({ encrypted }) => encrypted))
    throw new ProblemError(refusal('ENCRYPTED_FILE', 'workbookEncrypted'));
  if (!names.includes('[Content_Types].xml') || !names.includes('xl/workbook.xml')) throw notWorkbookError();
  if (new Set(names).size < names.length) throw notWorkbookError();
  if (has(/vbaProject|^xl\/(macrosheets|dialogsheets|activeX|ctrlProps)\//i))
    throw new ProblemError(refusal('FILE_WITH_MACROS', 'workbookMacros'));
  if (has(/^xl\/(externalLinks|queryTables|embeddings)\/|^xl\/connections\.xml$/i))
    throw new ProblemError(refusal('FILE_WITH_LINKS', 'workbookLinks'));
}

/** A tag that does not end for so long is none of a spreadsheet. */
const longestTag = 1_000_000;

/** Reads text that arrives in pieces; a pattern is found once, wherever the pieces end. */
abstract class Scan {
  private rest = '';

  read(piece: Buffer): void {
    // A second alphabet would hide everything from the patterns; spreadsheets write UTF-8.
    if (piece.includes(0)) throw notWorkbookError();
    const text = this.rest + piece.toString('latin1');
    if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw notWorkbookError();
    // Tags are looked at whole: one that has not ended yet waits for the next piece.
    const open = text.lastIndexOf('<');
    const cut = open > text.lastIndexOf('>') ? open : text.length;
    if (text.length - cut > longestTag) throw notWorkbookError();
    this.scanText(text.slice(0, cut));
    this.rest = text.slice(cut);
  }

  protected abstract scanText(text: string): void;
}

/** Relations by which a workbook and its sheets are found, and where they lead: only there is a sheet looked at as one. */
const expectedRelations: Readonly<Record<string, { readonly type: RegExp; readonly target: RegExp }>> = {
  '_rels/.rels': { type: /\/officeDocument$/, target: /^\/?xl\/workbook\.xml$/ },
  'xl/_rels/workbook.xml.rels': { type: /\/worksheet$/, target: /^(\/xl\/)?worksheets\/[^/]+\.xml$/i },
};
const relations = /<(?:[^\s<>/:]+:)?Relationship\b([^>]*)>/g;

/** A part beside the sheets: it may name no macros, and nothing outside but the targets of hyperlinks. */
class PartScan extends Scan {
  constructor(private readonly name: string) {
    super();
  }

  protected scanText(text: string): void {
    if (this.name === '[Content_Types].xml' && /macroEnabled|vbaProject/i.test(text))
      throw new ProblemError(refusal('FILE_WITH_MACROS', 'workbookMacros'));
    const place = expectedRelations[this.name];
    for (const [tag, attributes = ''] of text.matchAll(relations)) {
      if (/TargetMode\s*=\s*["']External["']/i.test(attributes) && !/\/hyperlink["']/i.test(tag))
        throw new ProblemError(refusal('FILE_WITH_LINKS', 'workbookLinks'));
      if (!place) continue;
      const { Type: type = '', Target: target = '' } = plainAttributes(attributes);
      if (place.type.test(type) && !place.target.test(target)) throw notWorkbookError();
    }
  }
}

const attribute = /\s+([\w:.-]+)\s*=\s*(?:"([^"<>&]*)"|'([^'<>&]*)')/y;

/** The attributes of a tag, each once and written out: with entities or a `>` inside, a pattern would read another tag than a parser. */
function plainAttributes(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  let at = 0;
  for (;;) {
    attribute.lastIndex = at;
    const [whole, name = '', double, single = ''] = attribute.exec(text) ?? [];
    if (whole === undefined) break;
    if (Object.hasOwn(found, name)) throw notWorkbookError();
    found[name] = double ?? single;
    at += whole.length;
  }
  if (!/^\s*\/?$/.test(text.slice(at))) throw notWorkbookError();
  return found;
}

const tags = /<(?:[^\s<>/:]+:)?(row|c)\b([^>]*)>/g;
const reference = /^([A-Za-z]{0,4})(\d{1,8})$/;

/** A sheet: it keeps to its bounds. */
class SheetScan extends Scan {
  private readonly reach = { rows: 0, columns: 0 };
  private rows = 0;

  constructor(private readonly budget: { cells: number }) {
    super();
  }

  protected scanText(text: string): void {
    for (const [, tag, attributes = ''] of text.matchAll(tags)) {
      const { r } = plainAttributes(attributes);
      const [, letters = '', row = '0'] = (r === undefined ? null : (reference.exec(r) ?? refuseReference())) ?? [];
      if (tag === 'row') this.rows += 1;
      else this.budget.cells += 1;
      this.reach.rows = Math.max(this.reach.rows, this.rows, Number(row));
      this.reach.columns = Math.max(this.reach.columns, columnOf(letters));
      this.refuseTooMany();
    }
  }

  private refuseTooMany(): void {
    const { rows, columns, cells } = importLimits;
    const { reach } = this;
    const over = reach.rows > rows || reach.columns > columns || reach.rows * reach.columns > cells;
    if (over || this.budget.cells > cells)
      throw new ProblemError(refusal('TOO_MANY_CELLS', 'workbookTooManyCells', { rows, columns, cells }));
  }
}

const refuseReference = (): never => {
  throw notWorkbookError();
};

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
