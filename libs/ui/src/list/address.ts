import { createContext, useContext } from 'react';

/** What of a list stands in the address besides its filters, so that a link shows the same: the application says how. */
export type ListAddress = {
  readonly read: (key: string) => string;
  /** Empty values are left out. */
  readonly write: (changes: Readonly<Record<string, string>>) => void;
};

const nowhere: ListAddress = { read: () => '', write: () => undefined };
export const ListAddressContext = createContext<ListAddress>(nowhere);
export const useListAddress = (): ListAddress => useContext(ListAddressContext);
