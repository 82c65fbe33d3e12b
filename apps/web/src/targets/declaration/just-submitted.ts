/** What the page of a target is opened with right after it was submitted there. */
export const justSubmitted = { submitted: true } as const;

export const isJustSubmitted = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'submitted' in state && state.submitted === true;
