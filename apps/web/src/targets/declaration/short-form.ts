import { aimOf, aimText, type FormKind } from '@chengxiao/domain';
import type { IndicatorCells } from './target-form';

/** A row of the short form: what the full form asks in seven cells is two here. */
export type ShortCells = IndicatorCells & { kind: string; aim: string };

const orNull = (text: string): string | null => text || null;
const aimOfRow = ({ nature, direction, value, standard, unit }: IndicatorCells): string =>
  aimText({
    nature: orNull(nature) as ReturnType<typeof aimOf>['nature'],
    direction: orNull(direction) as ReturnType<typeof aimOf>['direction'],
    ...{ value: orNull(value), standard, unit },
  });

/** A row as the short form shows it; what is being typed stands as it was typed. */
export const shortOf = (row: IndicatorCells, typed?: ShortCells): ShortCells => {
  const aim = aimOfRow(row);
  const stands = typed !== undefined && aimOfRow(fullOf(typed)) === aim;
  return { ...row, kind: row.level1 && row.level2 ? `${row.level1}.${row.level2}` : '', aim: stands ? typed.aim : aim };
};

/** The row it stands for; a value is of the plan unless something else was said. */
export function fullOf({ kind, aim, ...row }: ShortCells): IndicatorCells {
  const { nature, direction, value, standard, unit } = aimOf(aim);
  const [level1 = '', level2 = ''] = kind.split('.');
  return {
    ...row,
    ...{ level1, level2, nature: nature ?? '', direction: direction ?? '', value: value ?? '', standard, unit },
    basis: row.basis || (row.name || aim ? 'plan' : ''),
  };
}

const cells: Readonly<Record<string, string>> = {
  ...{ level1: 'kind', level2: 'kind', nature: 'aim', direction: 'aim', value: 'aim', standard: 'aim', unit: 'aim' },
};

/** Where a path of the full form is on the form that is filled in. */
export const placedIn =
  (formKind: FormKind) =>
  (path: string): string => {
    if (formKind === 'full') return path;
    const [, row = '', column = ''] = /^(annual\.\d+)\.(\w+)$/.exec(path) ?? [];
    if (row) return `${row}.${cells[column] ?? column}`;
    return /^planSteps\.\d+\.(funds|method|resources)$/.test(path) ? 'planSteps' : path;
  };
