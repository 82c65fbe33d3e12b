import {
  type CellFacts,
  decodeText,
  type DecodedText,
  importLimits,
  type MessageKey,
  ProblemError,
  refusal,
} from '@chengxiao/domain';

/** How a text file was read: its encoding, and what parts its cells. */
export type TextFormat = { readonly encoding: DecodedText['encoding']; readonly separator: Separator };
export type Separator = ',' | ';' | '\t';
/** The rows of a text file, what their cells are besides their texts, and how it was read. */
export type CsvTable = {
  readonly rows: readonly (readonly string[])[];
  readonly facts: ReadonlyMap<string, CellFacts>;
  readonly format: TextFormat;
};

const separators = [',', ';', '\t'] as const;
/** Rows by which the separator is told, and how far they are looked for. */
const looked = { rows: 50, characters: 65_536 };

/** Reads a file of comma-separated values as spreadsheets write it. @throws `NOT_A_WORKBOOK`, `TOO_LARGE`, `TOO_MANY_CELLS` */
export function readCsv(file: Buffer): CsvTable {
  if (file.length > importLimits.bytes)
    throw new ProblemError(refusal('TOO_LARGE', 'workbookTooLarge', { max: importLimits.bytes / 1024 / 1024 }));
  const decoded = decodeText(file);
  // A picture or a program has zeros; text that was damaged has none.
  if (!decoded)
    throw new ProblemError(refusal('NOT_A_WORKBOOK', file.includes(0) ? 'workbookNotWorkbook' : 'csvBytesLost'));
  const { encoding } = decoded;
  // Spreadsheets that know several separators say which in a line of its own.
  const [directive = '', said] = /^sep=([,;\t])\r?\n/i.exec(decoded.text) ?? [];
  const text = decoded.text.slice(directive.length);
  if (text.trim() === '') throw new ProblemError(refusal('NOT_A_WORKBOOK', 'workbookEmpty'));
  // Bytes of something else, or a page that only bears the name of a table.
  if (/[\u0000-\u0008\u000E-\u001F]/.test(text) || /^\s*[<{%]/.test(text))
    throw new ProblemError(refusal('NOT_A_WORKBOOK', 'workbookNotWorkbook'));
  const separator = (said as Separator | undefined) ?? separatorOf(text);
  const facts = new Map<string, CellFacts>();
  const rows = recordsOf(text, separator, importLimits.rows).map((cells, row) =>
    cells.map(({ raw, quoted }, column) => {
      const found = quoted ? money(raw) : plainCell(raw);
      if (found) facts.set(`${row},${column}`, found);
      return raw;
    }),
  );
  return { rows, facts, format: { encoding, separator } };
}

type RawCell = {
  readonly raw: string;
  readonly quoted: boolean;
  /** Whether something stands between the end of its quotes and of the cell. */
  readonly loose: boolean;
};

/** One for all of them: a file may be full of separators. */
const blank: RawCell = { raw: '', quoted: false, loose: false };

/** The cells of a text, record by record; line ends and separators within quotes belong to their cell. */
function recordsOf(text: string, separator: Separator, most: number, strict = true): RawCell[][] {
  const records: RawCell[][] = [];
  let cells: RawCell[] = [];
  let count = 0;
  const refuse = (): never => {
    const { rows, columns, cells } = importLimits;
    throw new ProblemError(refusal('TOO_MANY_CELLS', 'workbookTooManyCells', { rows, columns, cells }));
  };
  for (let at = 0; at < text.length;) {
    let raw = '';
    // The code of a spreadsheet, ="001", is quoted behind its sign.
    const isCode = text.startsWith('="', at);
    const quoted = isCode || text[at] === '"';
    if (quoted) {
      at += isCode ? 2 : 1;
      for (;;) {
        const end = text.indexOf('"', at);
        if (end < 0) {
          if (strict) throw new ProblemError(refusal('NOT_A_WORKBOOK', 'csvQuoteOpen', { row: records.length + 1 }));
          return records;
        }
        raw += text.slice(at, end);
        at = end + 1;
        if (text[at] !== '"') break;
        raw += '"';
        at += 1;
      }
    }
    let end = at;
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
    const rest = text.slice(at, end);
    const loose = quoted && rest.trim() !== '';
    const isFormula = isCode && loose;
    const said = isFormula ? `="${raw}"${rest}` : raw.replace(/^="([^"]*)"$/, '$1') + rest;
    cells.push(said === '' ? blank : { raw: said, quoted: quoted && !isFormula, loose });
    count += 1;
    at = end;
    if (strict && (cells.length > importLimits.columns || count > importLimits.cells)) refuse();
    if (text[at] === separator) {
      at += 1;
      if (at < text.length) continue;
      cells.push(blank);
    } else if (text.startsWith('\r\n', at)) at += 2;
    else at += 1;
    records.push(cells);
    cells = [];
    if (records.length === most && at < text.length) return strict ? refuse() : records;
  }
  return records;
}

/** What parts the cells: whatever quotes end at, and makes most of the first rows the widest. */
function separatorOf(text: string): Separator {
  const found = separators.map((separator) => {
    const records = recordsOf(text.slice(0, looked.characters), separator, looked.rows, false);
    const [usual] = [...Map.groupBy(records, ({ length }) => length)].sort(
      ([a, some], [b, others]) => others.length * (b - 1) - some.length * (a - 1),
    );
    return { separator, width: usual?.[0] ?? 0, loose: records.flat().filter(({ loose }) => loose).length };
  });
  found.sort((a, b) => a.loose - b.loose || b.width - a.width);
  return found[0]?.separator ?? ',';
}

/** What a spreadsheet shows instead of a value. A sign of a direction alone is a value. */
const marks: readonly (readonly [RegExp, MessageKey])[] = [
  [/^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)$/, 'cellError'],
  [/^#{2,}$/, 'cellTooNarrow'],
  [/^(TRUE|FALSE)$/, 'cellBoolean'],
  [/^-?\d(\.\d+)?E\+\d+$/, 'cellShortened'],
  [/^=[^=<>≥≤\s\d]/, 'cellFormula'],
];

/** A cell without quotes, as a spreadsheet shows it: a text file keeps no numbers and no formats behind what is shown. */
function plainCell(raw: string): CellFacts | null {
  const text = raw.trim();
  const wrong = marks.find(([pattern]) => pattern.test(text))?.[1];
  return wrong ? { wrong } : money(raw);
}

/** An amount under a format of currency, or the dash that such a format shows for zero, between the blanks it pads with. */
function money(raw: string): CellFacts | null {
  const [, figure] = /^\s*[¥￥]\s*(-|[\d,.]+)\s*$/.exec(raw) ?? /^ +(-) +$/.exec(raw) ?? [];
  return figure ? { figure: figure === '-' ? '0' : figure } : null;
}
