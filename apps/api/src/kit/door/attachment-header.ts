/**
 * The `Content-Disposition` of a download under its own name (RFC 6266): a Chinese name in the coding of RFC 5987, and an
 * ASCII one for what does not know that.
 */
export function attachmentHeader(given: string): string {
  // What is not to be seen is no part of a name: control characters, changes of direction, halves of a character.
  const name = given.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '_');
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  if (plain === name) return `attachment; filename="${plain}"`;
  const coded = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${coded}`;
}
