import { type Actor, addDays, today } from '@chengxiao/domain';
import type { Moved, Tree } from './every-field';
import type { TestApi } from './api';
import { makers, type Office } from './make';

/** How a form is sent in full. */
export type Arranged = {
  readonly actor: Actor;
  /** What the mutation wants beside the form. */
  readonly args?: Tree;
  /** Values that must fit what is there, by `Input.field` or `mutation.argument`. */
  readonly known?: Tree;
  /** Where this form's fields are read, if not under their names. */
  readonly elsewhere?: Moved;
  /** The answer for what was sent, where names alone do not say it. */
  readonly toAnswer?: (sent: Tree) => Tree;
};

/** A row as its caller saw it. */
export const seen = ({ id, version }: { readonly id: string; readonly version: number }) => ({ id, version });
export const nextMonth = (): string => addDays(today(), 30);
export const yesterday = (): string => addDays(today(), -1);

/** What each form needs to be sent, by its mutation; a suffix separates two ways to fill in the same form. */
export type Forms = Readonly<Record<string, () => Promise<Arranged>>>;

/** People of a division, the same for all forms that are sent there. */
export function officesOf(api: TestApi): (divisionCode?: string) => Promise<Office> {
  const offices = new Map<string, Promise<Office>>();
  return (divisionCode = '150600') => {
    const known = offices.get(divisionCode) ?? makers(api).office(divisionCode);
    offices.set(divisionCode, known);
    return known;
  };
}
