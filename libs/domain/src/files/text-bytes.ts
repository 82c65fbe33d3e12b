/** The text of a file, and in which encoding it was written. */
export type DecodedText = { readonly text: string; readonly encoding: 'UTF-8' | 'UTF-16' | 'GB18030' };

const decoded = (bytes: Uint8Array, label: string): string | null => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** UTF-16 without its mark: every second byte of plain signs and line ends is zero, which no other text holds. */
function wideLabel(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0];
  for (let at = 0; at < Math.min(bytes.length, 4_096); at += 1)
    if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  return even + odd === 0 || (even > 0 && odd > 0) ? null : odd > 0 ? 'utf-16le' : 'utf-16be';
}

/** Whether this is UTF-8 of which bytes were lost: read as another encoding it would be other words. */
function isDamaged(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, 65_536));
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  // Of three bytes each, which two of GB18030 seldom look like.
  return count(/[\u0800-\uFFFC]/g) > count(/\uFFFD/g);
}

/** Bytes as text: UTF-8, or what Chinese spreadsheets and editors write instead; null where they are neither, for nothing is ever replaced. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const text = decoded(bytes, first === 0xff ? 'utf-16le' : 'utf-16be');
    return text === null ? null : { text, encoding: 'UTF-16' };
  }
  const wide = wideLabel(bytes);
  if (wide) {
    const text = decoded(bytes, wide);
    return text === null ? null : { text, encoding: 'UTF-16' };
  }
  const plain = decoded(bytes, 'utf-8');
  if (plain !== null) return { text: plain, encoding: 'UTF-8' };
  const chinese = isDamaged(bytes) ? null : decoded(bytes, 'gb18030');
  return chinese === null ? null : { text: chinese, encoding: 'GB18030' };
}
