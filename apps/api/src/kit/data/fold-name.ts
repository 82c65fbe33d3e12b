const signs = Array.from({ length: 0x5e }, (_, index) => index);
const wide = signs.map((index) => String.fromCharCode(0xff01 + index)).join('');
const plain = signs.map((index) => String.fromCharCode(0x21 + index)).join('');

/** `foldName` of a column, as the database says it. */
export const foldNameSql = (column: string): string =>
  `regexp_replace(translate(normalize(${column}, NFC), '${wide}', '${plain.replace("'", "''")}'), '[\\s\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000]', '', 'g')`;
