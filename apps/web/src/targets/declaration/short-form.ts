import { aimOf, aimText, type FormKind } from '@chengxiao/domain';
import type { IndicatorCells } from './target-form';
import { orNull } from '../../controls/typed-cells';

/** A row of the short form: what the full form asks in seven cells is two here. */
export type ShortCells = IndicatorCells & { kind: string; aim: string };

const aimOfRow = ({ nature, direction, value, standard, unit }: IndicatorCells): string =>
  aimText({
    nature: orNull(nature) as ReturnType<typeof aimOf>['nature'],
    direction: orNull(direction) as ReturnType<typeof aimOf>['direction'],
    value: orNull(value),
    standard,
    unit,
  });

/** A row as the short form shows it; what is being typed stands as it was typed. */
export const shortOf = (row: IndicatorCells, typed?: ShortCells): ShortCells => {
  const aim = aimOfRow(row);
  const isTypedAim = typed !== undefined && aimOfRow(fullOf(typed)) === aim;
  return { ...row, kind: kindOfRow(row), aim: isTypedAim ? typed.aim : aim };
};

/**
 * The row of the full form that a short row means. The basis of a new row is the plan; cells that the short form does
 * not show, or that were not changed in it, keep their value.
 */
export function fullOf({ kind, aim, ...row }: ShortCells): IndicatorCells {
  return {
    ...row,
    ...(kind === kindOfRow(row) ? {} : kindCells(kind)),
    ...(aim === aimOfRow(row) ? {} : aimCells(aim)),
    basis: row.basis || (row.name || aim ? 'plan' : ''),
  };
}

const kindOfRow = ({ level1, level2 }: IndicatorCells): string => (level1 && level2 ? `${level1}.${level2}` : '');
function kindCells(kind: string): Pick<IndicatorCells, 'level1' | 'level2'> {
  const [level1 = '', level2 = ''] = kind.split('.');
  return { level1, level2 };
}
function aimCells(aim: string): Pick<IndicatorCells, 'nature' | 'direction' | 'value' | 'standard' | 'unit'> {
  const { nature, direction, value, standard, unit } = aimOf(aim);
  return { nature: nature ?? '', direction: direction ?? '', value: value ?? '', standard, unit };
}

const cells: Readonly<Record<string, string>> = {
  level1: 'kind',
  level2: 'kind',
  nature: 'aim',
  direction: 'aim',
  value: 'aim',
  standard: 'aim',
  unit: 'aim',
};

/** Where a path of the full form is on the form that is filled in. */
export const toFormPath =
  (formKind: FormKind) =>
  (path: string): string => {
    if (formKind === 'full') return path;
    const [, row = '', column = ''] = /^(annual\.\d+)\.(\w+)$/.exec(path) ?? [];
    if (row) return `${row}.${cells[column] ?? column}`;
    return /^planSteps\.\d+\.(funds|method|resources)$/.test(path) ? 'planSteps' : path;
  };
