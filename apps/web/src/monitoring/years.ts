import { today } from '@chengxiao/domain';

/** Budget years that a round may be opened for or looked up: the next, this one, and the last four. */
export const roundYears = (): number[] => {
  const now = Number(today().slice(0, 4));
  return [1, 0, -1, -2, -3, -4].map((distance) => now + distance);
};
