import { inflateSync } from 'node:zlib';

/** What a PDF of ours shows: the text of each page as a reader would copy it, without spaces and line ends. */
export function textOfPdf(bytes: Uint8Array): string[] {
  const pdf = new PdfObjects(Buffer.from(bytes).toString('latin1'));
  return pdf.pages().map((page) => textOfPage(pdf, page).replace(/\s/g, ''));
}

/** A run of text on its page; `y` is how far its foot stands below the top of the page, in points. */
export type PlacedText = { readonly page: number; readonly text: string; readonly x: number; readonly y: number };

/** What a PDF of ours shows, run by run, and where. */
export function placesOfPdf(bytes: Uint8Array): PlacedText[] {
  const pdf = new PdfObjects(Buffer.from(bytes).toString('latin1'));
  return pdf.pages().flatMap((page, index) => placesOfPage(pdf, page).map((each) => ({ page: index + 1, ...each })));
}

/** Width and height of each page in points. */
export const pageSizes = (bytes: Uint8Array): string[] =>
  new PdfObjects(Buffer.from(bytes).toString('latin1'))
    .pages()
    .map((page) => /\/MediaBox \[0 0 ([\d. ]+)\]/.exec(page)?.[1] ?? '');

/** The objects of a file by their numbers. */
class PdfObjects {
  private readonly objects = new Map<string, string>();

  constructor(file: string) {
    for (const [, id = '', body = ''] of file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
      this.objects.set(id, body);
  }

  of(id: string | undefined): string {
    return this.objects.get(id ?? '') ?? '';
  }

  pages(): string[] {
    const root = [...this.objects.values()].find((body) => /\/Type \/Pages/.test(body)) ?? '';
    const kids = /\/Kids \[([^\]]*)\]/.exec(root)?.[1] ?? '';
    return [...kids.matchAll(/(\d+) 0 R/g)].map(([, id]) => this.of(id));
  }

  stream(id: string | undefined): string {
    const body = /stream\n([\s\S]*)\nendstream/.exec(this.of(id))?.[1] ?? '';
    return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
  }
}

const textOfPage = (pdf: PdfObjects, page: string): string =>
  placesOfPage(pdf, page)
    .map(({ text }) => text)
    .join('');

function placesOfPage(pdf: PdfObjects, page: string): Omit<PlacedText, 'page'>[] {
  const resources = pdf.of(/\/Resources (\d+) 0 R/.exec(page)?.[1]);
  const fonts = new Map(
    [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id]) => [
      name,
      charactersOf(pdf.stream(/\/ToUnicode (\d+) 0 R/.exec(pdf.of(id))?.[1])),
    ]),
  );
  const content = pdf.stream(/\/Contents (\d+) 0 R/.exec(page)?.[1]);
  const height = Number(/\/MediaBox \[0 0 [\d.]+ ([\d.]+)\]/.exec(page)?.[1]);
  const found: Omit<PlacedText, 'page'>[] = [];
  // How far down what follows is moved, and how far what is around it.
  const around: number[] = [];
  let [down, font, at] = [0, new Map<string, string>(), { x: 0, y: 0 }];
  const steps =
    /\b(q|Q)\n|1 0 0 1 [\d.-]+ ([\d.-]+) cm|1 0 0 1 ([\d.-]+) ([\d.-]+) Tm|\/(F\d+) [\d.]+ Tf|\[((?:<[0-9a-f]*>|[\s\d.-])*)\] TJ/g;
  for (const [, stack, moved, x, y, name, shown] of content.matchAll(steps)) {
    if (stack === 'q') around.push(down);
    if (stack === 'Q') down = around.pop() ?? 0;
    if (moved) down += Number(moved);
    if (x && y) at = { x: Number(x), y: down + height - Number(y) };
    if (name) font = fonts.get(name) ?? font;
    if (shown === undefined) continue;
    const glyphs = [...shown.matchAll(/<([0-9a-f]*)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
    found.push({ text: glyphs.map((glyph) => font.get(glyph) ?? '?').join(''), ...at });
  }
  return found;
}

/** What each glyph of a font stands for. */
function charactersOf(map: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, from = '', , list = ''] of map.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/g)) {
    [...list.matchAll(/<([0-9a-f ]*)>/g)].forEach(([, code = ''], at) => {
      const glyph = (parseInt(from, 16) + at).toString(16).padStart(4, '0');
      found.set(glyph, Buffer.from(code.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'));
    });
  }
  return found;
}
