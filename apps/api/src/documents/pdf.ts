import type { FormGrid, GridPart, GridSection } from '@chengxiao/domain';
import pdfmake from 'pdfmake';
import type { Content, ContentTable, TDocumentDefinitions } from 'pdfmake/interfaces';
// With their endings: from sources, Node itself runs what draws, in a thread.
import { loadFaces, mongolianFace, setText } from './pdf.faces.ts';
import { paddingOf, points, printedRows, sizeOf, type } from './pdf.rows.ts';
import type { Found } from './pdf.spans.ts';
import { type Body, bodyOf, foundIn } from './pdf.table.ts';
import type { Typeset } from './typeset.ts';

const margin = points(12);

/** How often a form is set so that merged cells end with their pages and say their text in the middle: twice nearly always. */
const attempts = 4;

/** Forms as one PDF on A4; each part begins on a page of its own. A long one keeps its thread busy for seconds: see `pdfOf`. */
export async function drawPdf(set: Typeset): Promise<Buffer> {
  await loadFaces([...set.runs.values()].flat());
  let [found, first]: [FoundTables, Buffer | null] = [new Map(), null];
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const { definition, tables } = documentOf(set, found);
    const bytes = await pdfmake.createPdf(definition).getBuffer();
    const now = new Map([...tables].map(([key, body]) => [key, foundIn(body, found.get(key))]));
    if (isAsPlanned(found, now)) return bytes;
    first ??= bytes;
    found = now;
  }
  // In the first all texts stand in their rows: less beautiful, and whole wherever pages end.
  return first ?? Buffer.of();
}

/** Whether a setting came out on the pages it was planned for. */
const isAsPlanned = (planned: FoundTables, now: FoundTables): boolean =>
  [...now].every(([key, { pages }]) => String(planned.get(key)?.pages) === String(pages));

/** What is known of each table, and each table as it is set now, by their names. */
type FoundTables = ReadonlyMap<string, Found>;
type Tables = Map<string, Body>;

function documentOf(set: Typeset, found: FoundTables): { definition: TDocumentDefinitions; tables: Tables } {
  const { grids, upright } = set;
  const tables: Tables = new Map();
  const content = grids.flatMap((grid, form) =>
    grid.parts.flatMap((part, index) =>
      partOf(grid, part, { key: `${form}.${index}`, first: form + index === 0, found, tables, set }),
    ),
  );
  const [first] = grids;
  const paper = first?.paper ?? 'portrait';
  return {
    tables,
    definition: {
      content,
      pageSize: 'A4',
      pageOrientation: paper,
      pageMargins: [margin, points(14), margin, points(16)],
      defaultStyle: { font: 'song', fontSize: type.size, lineHeight: 1 },
      // Paragraphs of a letter begin two characters in.
      styles: { prose: { preserveLeadingSpaces: true } },
      // Text from top to bottom is a picture, and that finds a typeface only where a text has opened it.
      ...(upright.size > 0 ? { background: { text: '', font: mongolianFace } } : {}),
      info: { title: first?.parts[0]?.title ?? '' },
      language: first?.language === 'en' ? 'en' : 'zh-CN',
      footer: (page: number, count: number) => ({
        text: first?.language === 'en' ? `Page ${page} of ${count}` : `第 ${page} 页　共 ${count} 页`,
        alignment: 'center',
        margin: [0, points(5), 0, 0],
      }),
    } as TDocumentDefinitions,
  };
}

type Frame = {
  readonly key: string;
  readonly first: boolean;
  readonly found: FoundTables;
  readonly tables: Tables;
  readonly set: Typeset;
};

function partOf(grid: FormGrid, part: GridPart, { key, first, found, tables, set }: Frame): Content[] {
  const text = (words: string) => setText(words, set.runs);
  return [
    {
      text: text(part.title),
      fontSize: type.title,
      bold: true,
      alignment: 'center',
      ...(first ? {} : { pageBreak: 'before', pageOrientation: grid.paper }),
    },
    { text: text(part.subtitle), fontSize: type.subtitle, alignment: 'center', margin: [0, 3, 0, 6] },
    ...part.sections.flatMap((section, index) => {
      // A table of nothing cannot be set.
      if (section.rows.length === 0) return [];
      return [tableOf(part, section, { key: `${key}.${index}`, found, tables, set })];
    }),
    ...part.notes.map((note): Content => ({ text: text(note), margin: [0, 4, 0, 0] })),
  ];
}

function tableOf(
  part: GridPart,
  section: GridSection,
  { key, found, tables, set }: Omit<Frame, 'first'>,
): ContentTable {
  const rows = printedRows(part, section, set.upright);
  const body = bodyOf(rows, { key, part, section, set, found: found.get(key) });
  tables.set(key, body);
  return {
    table: {
      widths: part.widths.map((width) => points(width) - 2 * type.padding - type.line),
      headerRows: section.headerRows,
      keepWithHeaderRows: section.headerRows > 0 ? 1 : 0,
      dontBreakRows: true,
      heights: (row) => body.heights[row] ?? 'auto',
      body: body.cells,
    },
    fontSize: sizeOf(section),
    ...(section.prose ? { style: 'prose' } : {}),
    layout: {
      ...(section.prose ? { ...lines, hLineWidth: () => 0, vLineWidth: () => 0 } : lines),
      paddingTop: (row) => paddingOf(section, rows, row).above,
      paddingBottom: (row) => paddingOf(section, rows, row).below,
    },
    // Sections of a part are one table to the eye: the line they share is drawn once.
    margin: [0, 0, 0, -type.line],
  };
}

const lines = {
  hLineWidth: () => type.line,
  vLineWidth: () => type.line,
  hLineColor: () => '#000000',
  vLineColor: () => '#000000',
  paddingLeft: () => type.padding,
  paddingRight: () => type.padding,
};
