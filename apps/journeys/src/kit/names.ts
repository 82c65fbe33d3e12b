/** How the product writes the names of controls, as patterns that find them. */

export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Labels of required fields end with a star. */
export const label = (text: string): RegExp => new RegExp(`^\\s*${escaped(text)}\\s*\\*?\\s*$`);

/** antd puts a space between the two characters of a short Chinese button. */
export const spaced = (name: string): RegExp => new RegExp(`^\\s*${[...name].map(escaped).join('\\s?')}\\s*$`);
