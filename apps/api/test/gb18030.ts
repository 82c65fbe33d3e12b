const decoder = new TextDecoder('gb18030');
let codes: ReadonlyMap<string, readonly [number, number]> | null = null;

/** Every character of two bytes with its bytes: the platform decodes the encoding, and encodes only UTF-8. */
function twoByteCodes(): ReadonlyMap<string, readonly [number, number]> {
  const found = new Map<string, readonly [number, number]>();
  for (let first = 0x81; first <= 0xfe; first += 1)
    for (let second = 0x40; second <= 0xfe; second += 1)
      if (second !== 0x7f) found.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
  return found;
}

/** A text as spreadsheets in Chinese write it into files. */
export function inGb18030(text: string): Buffer {
  codes ??= twoByteCodes();
  const known = codes;
  return Buffer.from(
    [...text].flatMap((char) => (char < '\u0080' ? [char.charCodeAt(0)] : [...(known.get(char) ?? [0xff])])),
  );
}
