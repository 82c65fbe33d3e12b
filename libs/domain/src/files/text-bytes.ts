/** The text of a file, and in which encoding it was written. */
export type DecodedText = { readonly text: string; readonly encoding: 'UTF-8' | 'UTF-16' | 'GB18030' };

const decoded = (bytes: Uint8Array, label: string): string | null => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Bytes as text: UTF-8, or what Chinese spreadsheets and editors write instead; null where they are neither, for nothing is ever replaced. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const text = decoded(bytes, first === 0xff ? 'utf-16le' : 'utf-16be');
    return text === null ? null : { text, encoding: 'UTF-16' };
  }
  const plain = decoded(bytes, 'utf-8');
  if (plain !== null) return { text: plain, encoding: 'UTF-8' };
  const chinese = decoded(bytes, 'gb18030');
  return chinese === null ? null : { text: chinese, encoding: 'GB18030' };
}
