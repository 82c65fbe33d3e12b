import { directionSigns, isMoney } from '@chengxiao/domain';
import { wanText } from '@chengxiao/ui';

/** Properties whose cells hold an amount in 元, which pages show in 万元. */
const money = /^(amount|funds|budget|executed|expected|initial|initialBudget|central|local|\w+Amount)$/;

/** A cell of a form as a page would show it; a whole row by what is written in it. */
export function cellText(name: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((each) => cellText('', each)).join('、');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .filter(([key, cell]) => cell !== '' && cell !== null && !/id$/i.test(key))
      .map(([key, cell]) => cellText(key, cell))
      .join(' · ');
  const text = String(value ?? '');
  if (money.test(name) && isMoney(text)) return `${wanText(text)} 万元`;
  return directionSigns[text as keyof typeof directionSigns] ?? text;
}
