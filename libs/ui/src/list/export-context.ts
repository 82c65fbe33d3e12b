import type { ListExport } from '@chengxiao/domain';
import { createContext } from 'react';
import type { Problem } from '../problem';

/**
 * Hands a list on to be written into a workbook that the person keeps; `keys` are those of its rows. Answers why it was
 * refused, or null.
 */
export type SendExport = (list: ListExport, keys: readonly string[], signal: AbortSignal) => Promise<Problem | null>;

/** Where nobody takes lists, none are offered. */
export const ListExportContext = createContext<SendExport | null>(null);
