import type { ContentSvg } from 'pdfmake/interfaces';
import { mongolianFace } from './pdf.faces.ts';
import { emsOfJoined } from './shaping.ts';

/** Between the middles of two lines, and from the edge of a cell to the first baseline, in em. */
const [pitch, lead] = [1.5, 0.55];
/** How long a line becomes before a second one is begun, and how long it may be at most, in points. */
const lengths = [90, 140, 220, 330];

/**
 * Mongolian lines from top to bottom, the first at the left; null for more than a cell has room for.
 */
export function verticalText(text: string, { width, size }: { width: number; size: number }): ContentSvg | null {
  for (const length of lengths) {
    const lines = text.split(/\r\n|\r|\n/).flatMap((line) => linesOf(line, length / size));
    if (lines.length * pitch * size > width) continue;
    if (lines.every((line) => emsOfJoined(line) * size <= length)) return drawn(lines, size);
  }
  return null;
}

/** The words of a line as lines of at most so many em. */
function linesOf(text: string, ems: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter(Boolean)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && emsOfJoined(longer) <= ems) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function drawn(lines: readonly string[], size: number): ContentSvg {
  const width = lines.length * pitch * size;
  const height = Math.max(...lines.map(emsOfJoined)) * size + 1;
  const texts = lines.map((line, index) => {
    const x = (index * pitch + lead) * size;
    return `<text transform="translate(${x} 0) rotate(90)" font-family="${mongolianFace}" font-size="${size}">${escaped(line)}</text>`;
  });
  return {
    svg: `<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${texts.join('')}</svg>`,
    width,
    height,
  } as ContentSvg;
}
