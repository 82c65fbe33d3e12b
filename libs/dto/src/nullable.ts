/** Options of a field that may be null. Inputs have no defaults: the JIT compiler takes one for a missing value. */
export const nullable = { nullable: true };
