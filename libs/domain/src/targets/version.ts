/** What tells when a version came into force. */
export type Dated = { readonly versionNo: number; readonly approvedOn: string };

/** The version in force on a day: the latest one approved until then, or null before the first. */
export const versionInForce = <V extends Dated>(versions: readonly V[], on: string): V | null =>
  versions
    .filter(({ approvedOn }) => approvedOn <= on)
    .reduce<V | null>((latest, each) => (latest && latest.versionNo > each.versionNo ? latest : each), null);
