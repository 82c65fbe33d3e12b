/**
 * What nobody sees and nobody typed on purpose: zero-width signs, soft hyphens, marks of direction, tags and the mark of
 * the byte order come along when text is copied. Joiners stay where they shape what is seen: between emoji and in Mongolian.
 */
const invisible =
  /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\p{Script=Mongolian}])[\u200C\u200D]|[\u200C\u200D](?![\p{Extended_Pictographic}\p{Script=Mongolian}])/gu;
const mayBeInvisible = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]/u;

/** Text as it is seen. */
export const withoutInvisible = (text: string): string =>
  mayBeInvisible.test(text) ? text.replace(invisible, '') : text;
