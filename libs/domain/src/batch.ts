/** As many things as one act takes on; more are done in a second one. */
export const mostAtOnce = 100;
