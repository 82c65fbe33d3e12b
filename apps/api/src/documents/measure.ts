/** Half the width of an em for what Latin types are set in, a whole one for everything else. */
const widthOf = (character: string): number => (character.charCodeAt(0) < 0x2e80 ? 0.55 : 1);

/** How many lines a text takes in a column of so many em, as a safe estimate. */
export function countLines(text: string, ems: number): number {
  let lines = 0;
  for (const line of text.split(/\r\n|\r|\n/)) lines += Math.max(1, Math.ceil(widthInEms(line) / ems));
  return lines;
}

/** The width of one line in em. */
export const widthInEms = (line: string): number => {
  let ems = 0;
  for (const character of line) ems += widthOf(character);
  return ems;
};

/**
 * Cuts a text of more than `tall` lines into pieces of at most `most`, at the ends of sentences where there are some.
 * Put together, the pieces are the text, but for the line ends they were cut at.
 */
export function splitText(
  text: string,
  ems: number,
  { tall, most }: { readonly tall: number; readonly most: number },
): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (pieces.length > 0 ? rest !== '' : countLines(rest, ems) > tall) {
    const fits = afterClosingSigns(rest, fittingLength(rest, ems, most));
    const piece = fits === rest.length ? rest : rest.slice(0, endOfSentence(rest.slice(0, fits)));
    pieces.push(piece.replace(/\n$/, ''));
    rest = rest.slice(piece.length);
  }
  return pieces.length > 0 ? pieces : [text];
}

/** How much of a text fits into so many lines. */
function fittingLength(text: string, ems: number, most: number): number {
  let [lines, filled, at] = [1, 0, 0];
  for (const character of text) {
    const width = widthOf(character);
    if (character === '\n' || filled + width > ems) {
      lines += 1;
      filled = 0;
    }
    if (lines > most) return character === '\n' ? at + 1 : at;
    if (character !== '\n') filled += width;
    at += character.length;
  }
  return text.length;
}

/** No line begins with a closing sign. */
const afterClosingSigns = (text: string, at: number): number =>
  at + (/^[，。；：、！？）》”,.;:!?)]+/.exec(text.slice(at))?.[0].length ?? 0);

/** Behind the last sentence in the second half of a text, or its end. */
function endOfSentence(text: string): number {
  const at = Math.max(...['\n', '。', '；'].map((sign) => text.lastIndexOf(sign)));
  return at > text.length / 2 ? at + 1 : text.length;
}
