/** As many things as one act takes on; more are done in a second one. */
export const mostAtOnce = 500;
/** Fewer where each is compared with those of the whole region, as a submitted target is. */
export const mostCompared = 100;
