/** Names of sheets as spreadsheets take them: at most 31 characters, without some signs, each once whatever its case. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    // What a spreadsheet reads as the code of a character would come back as that character.
    const clean = name.replace(/[\\/?*[\]:'\p{Cc}]|_(?=x[0-9a-f]{4}_)/giu, ' ').trim() || 'Sheet';
    for (let serial = 1; ; serial += 1) {
      const tail = serial === 1 ? '' : ` ${serial}`;
      const wanted = `${cutTo(clean, 31 - tail.length)}${tail}`;
      if (taken.has(wanted.toLowerCase())) continue;
      taken.add(wanted.toLowerCase());
      return wanted;
    }
  });
}

/** Cuts without halving a character. */
function cutTo(text: string, most: number): string {
  let cutText = '';
  for (const character of text) {
    if (cutText.length + character.length > most) break;
    cutText += character;
  }
  return cutText.trim();
}
