import { inflateSync } from 'node:zlib';

/** What a PDF of ours shows: the text of each page as a reader would copy it, without spaces and line ends. */
export function textOfPdf(bytes: Uint8Array): string[] {
  const pdf = new PdfObjects(Buffer.from(bytes).toString('latin1'));
  return pdf.pages().map((page) => textOfPage(pdf, page).replace(/\s/g, ''));
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

function textOfPage(pdf: PdfObjects, page: string): string {
  const resources = pdf.of(/\/Resources (\d+) 0 R/.exec(page)?.[1]);
  const fonts = new Map(
    [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id]) => [
      name,
      charactersOf(pdf.stream(/\/ToUnicode (\d+) 0 R/.exec(pdf.of(id))?.[1])),
    ]),
  );
  const content = pdf.stream(/\/Contents (\d+) 0 R/.exec(page)?.[1]);
  let [text, font] = ['', new Map<string, string>()];
  for (const [, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[((?:<[0-9a-f]*>|[\s\d.-])*)\] TJ/g)) {
    if (name) font = fonts.get(name) ?? font;
    for (const [, hex = ''] of (shown ?? '').matchAll(/<([0-9a-f]*)>/g))
      text += (hex.match(/.{4}/g) ?? []).map((glyph) => font.get(glyph) ?? '?').join('');
  }
  return text;
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
