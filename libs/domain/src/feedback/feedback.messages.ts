/** What the rules of this module say to people. */
export const feedbackMessages = {} as const;
