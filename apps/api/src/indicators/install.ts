import common from '@chengxiao/domain/data/indicators/common.json' with { type: 'json' };
import sector from '@chengxiao/domain/data/indicators/sector.json' with { type: 'json' };
import starterPacks from '@chengxiao/domain/data/indicators/starter-packs.json' with { type: 'json' };
import { type IndicatorEntryDraft, indicatorEntryFields, readFields } from '@chengxiao/domain';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { IndicatorEntryEntity } from './indicator-entry.entity';

/** The region, and the fiscal year from which its first rule pack judges. */
const [jurisdiction, fromYear] = ['150000', 2021];

type Pack = (typeof starterPacks | typeof common | typeof sector)[number];
type Shipped = Pack['indicators'][number];

const draftOf = ({ kind, projectTag, functionCode, cites }: Pack, entry: Shipped): IndicatorEntryDraft => {
  const years = { fromYear, toYear: null };
  const place = { kind, projectTag, functionCode: kind === 'sector' ? functionCode : null };
  return readFields(indicatorEntryFields, {
    ...entry,
    ...place,
    ...years,
    cites,
    replaces: null,
  } as IndicatorEntryDraft);
};

/** Installs the entries of the build that are not there yet, as the owner at set-up; what finance has made of them since stays. */
export async function installShippedEntries(owner: EntityManager): Promise<void> {
  const shipped = [...starterPacks, ...common, ...sector].flatMap((pack) =>
    pack.indicators.map((entry, position) => ({
      ...draftOf(pack, entry),
      id: uuid(),
      entryId: entry.entryId,
      entryVersion: 1,
      position,
      jurisdiction,
      state: 'inForce' as const,
      orgPath: `/${jurisdiction}/`,
      divisionCode: jurisdiction,
    })),
  );
  const insert = owner.createQueryBuilder().insert().into(IndicatorEntryEntity).values(shipped);
  await insert.orIgnore().updateEntity(false).execute();
}
