import { today } from '@chengxiao/domain';

/** Budget years one may look back to, the current one first. */
export const recentYears = (): string[] => {
  const now = Number(today().slice(0, 4));
  return Array.from({ length: 8 }, (_, back) => String(now - back));
};
