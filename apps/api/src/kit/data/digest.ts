import { createHash } from 'node:crypto';

/** The hash of the house, in one place so that SM3 can take its place. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
