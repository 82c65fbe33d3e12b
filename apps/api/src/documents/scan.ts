import { importLimits, ProblemError, refusal } from '@chengxiao/domain';

export const notWorkbookError = () => new ProblemError(refusal('NOT_A_WORKBOOK', 'workbookNotWorkbook'));
export const tooManyCellsError = () => {
  const { rows, columns, cells } = importLimits;
  return new ProblemError(refusal('TOO_MANY_CELLS', 'workbookTooManyCells', { rows, columns, cells }));
};

/** Lists inside a workbook, and what they are called where one is too long. */
const lists = {
  sheets: { zh: '工作表', en: 'sheets', most: importLimits.sheets },
  names: { zh: '定义的名称', en: 'defined names', most: 5_000 },
  relations: { zh: '内部链接', en: 'relations between its parts', most: 10_000 },
  types: { zh: '内部文件类型', en: 'types of parts', most: 10_000 },
  styles: { zh: '单元格样式', en: 'styles of cells', most: 200_000 },
  texts: { zh: '文字', en: 'texts', most: importLimits.cells },
  runs: { zh: '不同格式的文字', en: 'texts of different looks', most: 3_000_000 },
  merges: { zh: '合并单元格', en: 'merged ranges', most: 100_000 },
  columns: { zh: '列宽设置', en: 'widths of columns', most: 16_384 },
  settings: { zh: '格式和校验设置', en: 'settings', most: 200_000 },
} as const;
type List = keyof typeof lists;

/** Texts of different looks in one text: each cell that shows it shows all of them. */
const mostRuns = 1_000;

function tooManyPartsError(list: List, max: number = lists[list].most): ProblemError {
  const { zh, en } = lists[list];
  return new ProblemError(refusal('TOO_MANY_CELLS', 'workbookTooManyParts', { zh, en, max }));
}

/** To which list an element belongs, by the part it stands in; what is not named belongs to the last of them. */
const partLists: readonly (readonly [RegExp, Readonly<Record<string, List>>, List])[] = [
  [/^xl\/workbook\.xml$/, { sheet: 'sheets', definedName: 'names' }, 'settings'],
  [/\.rels$/i, {}, 'relations'],
  [/^\[Content_Types\]\.xml$/, {}, 'types'],
  [/styles\.xml$/i, {}, 'styles'],
  [/sharedStrings\.xml$/i, { si: 'texts' }, 'runs'],
  [/^xl\/worksheets\/[^/]+$/i, { mergeCell: 'merges', col: 'columns' }, 'settings'],
];
/** What a sheet holds millions of: counted as cells. */
const ofCells = new Set(['row', 'c', 'v', 'f', 'is', 't']);

/** A tag that does not end for so long is none of a spreadsheet. */
const longestTag = 1_000_000;
/** Where an element begins for any parser: also one in a comment or a text, of which there are none too many. */
const openings = /<(?:[^\s<>/:!?]+:)?([^\s<>/:!?]+)/g;

/** Reads a part that arrives in pieces; a pattern is found once, wherever the pieces end. */
export abstract class Scan {
  private rest = '';
  private readonly counts: Partial<Record<List, number>> = {};
  private runs = 0;
  private readonly lists: (typeof partLists)[number] | undefined;

  constructor(protected readonly name: string) {
    this.lists = partLists.find(([part]) => part.test(name));
  }

  read(piece: Buffer): void {
    // A second alphabet would hide everything from the patterns; spreadsheets write UTF-8.
    if (piece.includes(0)) throw notWorkbookError();
    const text = this.rest + piece.toString('latin1');
    if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw notWorkbookError();
    // Tags are looked at whole: one that has not ended yet waits for the next piece.
    const open = text.lastIndexOf('<');
    const cut = open > text.lastIndexOf('>') ? open : text.length;
    if (text.length - cut > longestTag) throw notWorkbookError();
    const whole = text.slice(0, cut);
    this.countElements(whole);
    this.scanText(whole);
    this.rest = text.slice(cut);
  }

  protected abstract scanText(text: string): void;

  /** Counts before anything is built of them. @throws `TOO_MANY_CELLS` */
  private countElements(text: string): void {
    if (!this.lists) return;
    const [, named, others] = this.lists;
    const isSheet = others === 'settings' && 'mergeCell' in named;
    for (const [, element = ''] of text.matchAll(openings)) {
      if (isSheet && ofCells.has(element)) continue;
      if (element === 'si') this.runs = 0;
      if (element === 'r' && (this.runs += 1) > mostRuns) throw tooManyPartsError('runs', mostRuns);
      const list = (Object.hasOwn(named, element) ? named[element] : undefined) ?? others;
      const count = (this.counts[list] ?? 0) + 1;
      this.counts[list] = count;
      if (count > lists[list].most) throw tooManyPartsError(list);
    }
  }
}

const attribute = /\s+([\w:.-]+)\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')/y;

/** The attributes of a tag, each once; with a `>` inside, a pattern would read another tag than a parser. */
export function attributesOf(text: string): Record<string, string> {
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

/** The attributes of a tag where all are written out: with entities, a pattern would read another value than a parser. */
export function plainAttributes(text: string): Record<string, string> {
  if (text.includes('&')) throw notWorkbookError();
  return attributesOf(text);
}
