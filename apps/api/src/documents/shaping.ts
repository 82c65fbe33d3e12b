import { createRequire } from 'node:module';

/** As much of a typeface and of a line that is set in it as pdfmake asks for. */
type FontkitFont = { layout(text: string): FontkitRun; getGlyph(id: number, letters: readonly number[]): object };
type FontkitRun = {
  readonly glyphs: readonly object[];
  readonly positions: readonly { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }[];
  readonly advanceWidth: number;
};

/** What pdfmake's own PDF library reads typefaces with. */
const require = createRequire(createRequire(import.meta.url).resolve('pdfkit'));
const fontkit = require('fontkit') as {
  create(bytes: Uint8Array): FontkitFont;
  registerFormat(format: {
    probe(bytes: Uint8Array): boolean;
    new (stream: { buffer: Uint8Array }): FontkitFont;
  }): void;
};

type Shape = (
  text: string,
) => { readonly id: number; readonly at: number; readonly position: FontkitRun['positions'][number] }[];

/** What stands before the bytes of a typeface whose letters are joined by HarfBuzz. */
const mark = Buffer.from('joined:');
let shape: Shape | null = null;
let unitsPerEm = 1000;

/**
 * A typeface whose letters join: fontkit does not know all the rules by which Mongolian letters take their forms from
 * those that follow, and stops at them. Its bytes are marked, and what reads them asks HarfBuzz for the forms.
 */
export async function joined(bytes: Uint8Array): Promise<Buffer> {
  shape ??= await shaperOf(bytes);
  return Buffer.concat([mark, bytes]);
}

async function shaperOf(bytes: Uint8Array): Promise<Shape> {
  const hb = await import('harfbuzzjs');
  const face = new hb.Face(new hb.Blob(Uint8Array.from(bytes).buffer));
  const font = new hb.Font(face);
  unitsPerEm = face.upem;
  return (text) => {
    const buffer = new hb.Buffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    hb.shape(font, buffer);
    const positions = buffer.getGlyphPositions();
    return buffer.getGlyphInfos().map(({ codepoint, cluster }, index) => {
      const { xAdvance = 0, yAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      return { id: codepoint, at: cluster, position: { xAdvance, yAdvance, xOffset, yOffset } };
    });
  };
}

/** How long a line is, once its typeface was read. */
export const emsOfJoined = (line: string): number =>
  (shape?.(line) ?? []).reduce((length, { position }) => length + position.xAdvance, 0) / unitsPerEm;

/** The forms of a text, each with the letters it stands for. */
function layOutJoined(font: FontkitFont, text: string): FontkitRun {
  const shaped = shape?.(text) ?? [];
  const starts = [...new Set(shaped.map(({ at }) => at))].sort((a, b) => a - b);
  const lettersAt = (at: number): number[] => {
    const next = starts[starts.indexOf(at) + 1] ?? text.length;
    return [...text.slice(at, next)].map((letter) => letter.codePointAt(0) ?? 0);
  };
  return {
    glyphs: shaped.map(({ id, at }, index) => font.getGlyph(id, shaped[index - 1]?.at === at ? [] : lettersAt(at))),
    positions: shaped.map(({ position }) => position),
    advanceWidth: shaped.reduce((width, { position }) => width + position.xAdvance, 0),
  };
}

fontkit.registerFormat(
  class JoinedFont {
    static probe(bytes: Uint8Array): boolean {
      return mark.equals(bytes.subarray(0, mark.length));
    }

    constructor({ buffer }: { buffer: Uint8Array }) {
      const font = fontkit.create(buffer.subarray(mark.length));
      font.layout = (text) => layOutJoined(font, text);
      return font;
    }
  } as never,
);
