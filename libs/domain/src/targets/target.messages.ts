/** What the rules of this module say to people. */
export const targetMessages = {} as const;
