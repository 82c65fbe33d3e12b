/** How something that was sent before ended, and what was said of it. */
export type EarlierTry = { readonly key: string; readonly at: string; readonly what: string; readonly said: string };
