import type { Option } from '@chengxiao/ui';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';

/** What the page at hand says of its year: which there are, and what it shows where none is chosen. */
export type YearOffer = {
  readonly years: readonly Option[];
  /** The year it opens on; nothing where it opens on all years. */
  readonly atFirst: string;
  /** It shows one year at a time, so that there is no choice of all. */
  readonly one: boolean;
};
/** Why the page at hand has no year. */
type Yearless = { readonly yearless: string };

const OfferContext = createContext<YearOffer | Yearless | null>(null);
const MakeOfferContext = createContext<(offer: YearOffer | Yearless | null) => void>(() => undefined);

/** Around header and page: the page says which years it can show, the header offers them. */
export function YearOffers({ children }: { children: ReactNode }) {
  const [offer, setOffer] = useState<YearOffer | Yearless | null>(null);
  return (
    <MakeOfferContext.Provider value={setOffer}>
      <OfferContext.Provider value={offer}>{children}</OfferContext.Provider>
    </MakeOfferContext.Provider>
  );
}

/** For the header; null where the page at hand has no year. */
export const useYearOffer = (): YearOffer | Yearless | null => useContext(OfferContext);

/** For a page that has no year: the header says why, and offers none. */
export function useYearless(reason: string): void {
  const make = useContext(MakeOfferContext);
  useEffect(() => {
    make({ yearless: reason });
    return () => make(null);
  }, [make, reason]);
}

/** For a page: the years it can show and the one it opens on. */
export function useOfferYears(years: readonly Option[], atFirst: string, one = true): void {
  const make = useContext(MakeOfferContext);
  const values = years.map(({ value }) => value).join(' ');
  const offer = useMemo(
    () => ({ years: values.split(' ').map((value) => ({ value, label: value })), atFirst, one }),
    [values, atFirst, one],
  );
  useEffect(() => {
    make(offer);
    return () => make(null);
  }, [make, offer]);
}
