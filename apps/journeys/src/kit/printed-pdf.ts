/** What the browser prints, as a reader of the PDF would copy it: the text of each sheet without white space. */
import { inflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';

export async function printedSheets(page: Page): Promise<string[]> {
  const file = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const objects = new Map(
    [...file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [id, body]),
  );
  const streamOf = (id: string | undefined): string => {
    const body = objects.get(id ?? '') ?? '';
    const bytes = /stream\n([\s\S]*)\nendstream/.exec(body)?.[1] ?? '';
    return /FlateDecode/.test(body) ? inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1') : bytes;
  };
  const sheetOf = (body: string): string => {
    const fonts = new Map(
      [...body.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [
        name,
        charactersOf(streamOf(/\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1])),
      ]),
    );
    let [text, font] = ['', new Map<string, string>()];
    const content = streamOf(/\/Contents (\d+) 0 R/.exec(body)?.[1]);
    for (const [, name, glyphs = ''] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([\dA-Fa-f]+)>/g)) {
      if (name) font = fonts.get(name) ?? new Map();
      for (const glyph of glyphs.match(/.{4}/g) ?? []) text += font.get(glyph.toUpperCase()) ?? '';
    }
    // A typeface that draws a radical and a character alike calls both the radical.
    return text.replace(/\s/g, '').replace(/[\u2E80-\u2FDF]/g, (sign) => sign.normalize('NFKC'));
  };
  return [...objects.values()].filter((body) => /\/Type \/Page\n/.test(body)).map(sheetOf);
}

/** What each glyph of a font stands for. */
function charactersOf(map: string): Map<string, string> {
  const found = new Map<string, string>();
  const textOf = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, block = ''] of map.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', text = ''] of block.matchAll(/<([\dA-F]{4})> <([\dA-F]+)>/gi))
      found.set(glyph.toUpperCase(), textOf(text));
  for (const [, block = ''] of map.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', text = ''] of block.matchAll(/<([\dA-F]{4})> <([\dA-F]{4})> <([\dA-F]{4})>/gi))
      for (let code = parseInt(from, 16); code <= parseInt(to, 16); code += 1) {
        const shift = code - parseInt(from, 16);
        found.set(code.toString(16).toUpperCase().padStart(4, '0'), String.fromCharCode(parseInt(text, 16) + shift));
      }
  return found;
}
