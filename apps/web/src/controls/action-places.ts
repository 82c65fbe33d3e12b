/** Where a page offers an action: a button of its head, one of its own, a form, a panel, a dialog, or another page. */
export type ActionPlace = 'button' | 'own' | 'form' | 'panel' | 'dialog' | 'page';
/** Every action of a lifecycle has its place: one that is added does not compile before it is given one. */
export type ActionPlaces<A extends string> = Readonly<Record<A, ActionPlace>>;
type PlacedAt<P, Where> = { [A in keyof P]: P[A] extends Where ? A : never }[keyof P];

/** Of what is allowed now, the actions that are offered at these places; in the order of the table. */
export function actionsAt<P extends ActionPlaces<string>, Where extends ActionPlace>(
  places: P,
  allowed: readonly (keyof P)[],
  ...where: readonly Where[]
): PlacedAt<P, Where>[] {
  const wanted: readonly ActionPlace[] = where;
  const isOffered = (action: keyof P): action is PlacedAt<P, Where> =>
    allowed.includes(action) && wanted.includes(places[action] as ActionPlace);
  return (Object.keys(places) as (keyof P)[]).filter(isOffered);
}
