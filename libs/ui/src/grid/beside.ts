import { createContext, useContext } from 'react';

/** Takes a block that was pasted elsewhere in the form, where it fills rows of this grid completely; else false. */
export type TakeBlock = (data: Pick<DataTransfer, 'getData'>) => boolean;

/** The grids of a form: what is pasted beside them goes to the one it belongs to. */
export type Beside = {
  /** Answers what takes the grid out again. */
  readonly join: (take: TakeBlock) => () => void;
  /** Asks the grids, but one; whether one took it. */
  readonly offer: (data: Pick<DataTransfer, 'getData'>, but?: TakeBlock) => boolean;
};
const alone: Beside = { join: () => () => undefined, offer: () => false };
export const BesideContext = createContext<Beside>(alone);
export const useBeside = (): Beside => useContext(BesideContext);

export function gridsBeside(): Beside {
  const all = new Set<TakeBlock>();
  return {
    join: (take) => {
      all.add(take);
      return () => void all.delete(take);
    },
    offer: (data, but) => [...all].some((take) => take !== but && take(data)),
  };
}
