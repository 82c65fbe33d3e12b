import { D, type Language, partName, type RulePack, say } from '@chengxiao/domain';
import type { WhatIfChangeDto } from '@chengxiao/dto';
import type { WhatIfChangeRow } from './what-if.reads';

/** A change as it is told: its parts by their names in the framework of the pack, its notes as sentences. */
export function toChangeDto(row: WhatIfChangeRow, pack: Pick<RulePack, 'tree'>, language: Language): WhatIfChangeDto {
  const why = row.why.map(({ part, before, after }) => ({
    part,
    before,
    after,
    label: partName(pack, part)[language],
    difference: new D(after).minus(before).toFixed(),
  }));
  return { ...row, why, notes: row.notes.map((note) => say(note, language)) };
}
