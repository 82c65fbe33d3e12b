import type { FormGrid, GridPart, GridSection } from '@chengxiao/domain';
import pdfmake from 'pdfmake';
import type { Content, ContentTable, TDocumentDefinitions } from 'pdfmake/interfaces';
// With their endings: from sources, Node itself runs what draws, in a thread.
import { loadFaces, mongolianFace, setText } from './pdf.faces.ts';
import { isAsPlanned, bodyOf, pagesOfTables, type Pages } from './pdf.table.ts';
import { points, printedRows, sizeOf, type } from './pdf.rows.ts';
import type { Typeset } from './typeset.ts';

const margin = points(12);

/** How often a form is set again so that merged cells end with their pages; the second time nearly always fits. */
const attempts = 4;

/** Forms as one PDF on A4; each part begins on a page of its own. A long one keeps its thread busy for seconds: see `pdfOf`. */
export async function drawPdf(set: Typeset): Promise<Buffer> {
  await loadFaces([...set.runs.values()].flat());
  let pages: Pages | null = null;
  for (let attempt = 1; ; attempt += 1) {
    const { definition, tables } = documentOf(set, pages);
    const bytes = await pdfmake.createPdf(definition).getBuffer();
    const found = pagesOfTables(tables);
    if (attempt === attempts || isAsPlanned(pages, found)) return bytes;
    pages = found;
  }
}

type Table = { readonly key: string; readonly node: ContentTable };

function documentOf(set: Typeset, pages: Pages | null): { definition: TDocumentDefinitions; tables: Table[] } {
  const { grids, upright } = set;
  const tables: Table[] = [];
  const content = grids.flatMap((grid, form) =>
    grid.parts.flatMap((part, index) =>
      partOf(grid, part, { key: `${form}.${index}`, first: form + index === 0, pages, tables, set }),
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
  readonly pages: Pages | null;
  readonly tables: Table[];
  readonly set: Typeset;
};

function partOf(grid: FormGrid, part: GridPart, { key, first, pages, tables, set }: Frame): Content[] {
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
      const table = tableOf(part, section, { key: `${key}.${index}`, pages, set });
      tables.push({ key: `${key}.${index}`, node: table });
      return [table];
    }),
    ...part.notes.map((note): Content => ({ text: text(note), margin: [0, 4, 0, 0] })),
  ];
}

function tableOf(
  part: GridPart,
  section: GridSection,
  { key, pages, set }: Pick<Frame, 'key' | 'pages' | 'set'>,
): ContentTable {
  const rows = printedRows(part, section, set.upright);
  return {
    table: {
      widths: part.widths.map((width) => points(width) - 2 * type.padding - type.line),
      headerRows: section.headerRows,
      keepWithHeaderRows: section.headerRows > 0 ? 1 : 0,
      dontBreakRows: true,
      body: bodyOf(rows, { key, part, section, set, pages: pages?.get(key) }),
    },
    fontSize: sizeOf(section),
    ...(section.prose ? { style: 'prose' } : {}),
    layout: {
      ...(section.prose ? { ...lines, hLineWidth: () => 0, vLineWidth: () => 0 } : lines),
      // Pieces of a tall row stand as close as its lines.
      paddingTop: (row) => (rows[row]?.begins === false ? 0 : section.prose ? 5 : 2),
      paddingBottom: (row) => (rows[row]?.ends === false ? 0 : section.prose ? 6 : 3),
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
