import type { Chance } from './random';
import { type Sector, sectors } from './sectors';
import type { Declarer } from './tree';

/** A project's name as its declarer would put it; what is the same in a sector stays near-equal, as in real libraries. */
export function projectName(chance: Chance, { sector, place, name }: Declarer, year: number): string {
  const { projects }: Sector = sectors[sector];
  const text = chance.pick(projects).replace('{d}', place.name).replace('{o}', name);
  const part = chance.share();
  const suffix =
    part < 0.25 ? `(${chance.pick(['一期', '二期', '三期', '续建', '北片区', '南片区', '东片区', '西片区'])})` : '';
  return `${part > 0.6 ? `${year}年` : ''}${text}${suffix}`.slice(0, 120);
}

/** The annual goal in words. */
export const goalOf = (name: string, year: number, first: string, second: string): string =>
  `${year}年完成${name}年度任务:${first}、${second}达到年度指标值,资金按进度规范使用,服务对象满意。`;

/** The goal of all years of a project together. */
export const midtermGoalOf = (name: string, first: number, last: number): string =>
  `${first}至${last}年完成${name}全部任务,各年度指标值累计达到规划目标,资金使用合规。`;
