import { type Fields, fieldNames, list, needed, orNull, text, textOrNull } from '../fields';
import { indicatorFields } from '../targets/target.fields';
import type { IndicatorEntryDraft } from './indicator-entry';

export const indicatorEntryFields: Fields<IndicatorEntryDraft> = {
  kind: needed,
  functionCode: textOrNull,
  projectTag: text,
  level1: text,
  level2: text,
  name: text,
  explanation: text,
  nature: orNull,
  direction: orNull,
  value: orNull,
  standard: text,
  unit: text,
  weight: orNull,
  basis: orNull,
  method: orNull,
  source: text,
  evidence: text,
  scoringRule: text,
  cites: (sent) => list(sent).map(text),
  fromYear: needed,
  toYear: orNull,
  replaces: orNull,
};

/** What an entry and a row of a target's table both say; the points are each table's own. */
export const sharedIndicatorFields = fieldNames(indicatorEntryFields).filter(
  (name) => name in indicatorFields && name !== 'weight',
);
