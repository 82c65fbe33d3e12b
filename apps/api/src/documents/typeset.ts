import {
  cellsOf,
  drawnText,
  type FormGrid,
  isMongolian,
  missingCharacters,
  missingNote,
  runsOf,
  spellMissing,
  type TypeRun,
} from '@chengxiao/domain';
import { songFile } from './fonts';

/** Forms as they can be drawn, with what a thread is to know of their texts: it has no domain. */
export type Typeset = {
  readonly grids: readonly FormGrid[];
  /** The typefaces of each text that needs more than the main one. */
  readonly runs: ReadonlyMap<string, readonly TypeRun[]>;
  /** Texts that run from top to bottom. */
  readonly upright: ReadonlySet<string>;
};

/** Looks through the texts of forms for what their main typeface lacks. */
export function typeset(forms: readonly FormGrid[]): Typeset {
  const grids = forms.map(spelled);
  const texts = [...new Set(grids.flatMap(textsOf))];
  const runs = texts.map((text) => [text, runsOf(text).map((run) => ({ ...run, text: drawnText(run) }))] as const);
  return {
    grids,
    runs: new Map(runs.filter(([whole, each]) => each.some(({ text, face }) => face !== songFile || text !== whole))),
    upright: new Set(texts.filter(isMongolian)),
  };
}

const textsOf = (grid: FormGrid): string[] => [
  ...grid.parts.flatMap(({ title, subtitle, notes }) => [title, subtitle, ...notes]),
  ...cellsOf(grid).flatMap(({ text, change }) => [text, change?.before ?? '']),
];

/** Where no typeface has a character stands its number, and the form says so at its end. */
function spelled(grid: FormGrid): FormGrid {
  const missing = missingCharacters(grid);
  if (missing.length === 0) return grid;
  return {
    ...grid,
    parts: grid.parts.map((part, index) => ({
      ...part,
      title: spellMissing(part.title),
      subtitle: spellMissing(part.subtitle),
      sections: part.sections.map((section) => ({
        ...section,
        rows: section.rows.map((row) => ({
          ...row,
          cells: row.cells.map(({ change, ...cell }) => ({
            ...cell,
            text: spellMissing(cell.text),
            ...(change ? { change: { ...change, before: spellMissing(change.before) } } : {}),
          })),
        })),
      })),
      notes: [
        ...part.notes.map(spellMissing),
        ...(index === grid.parts.length - 1 ? [missingNote(missing, grid)] : []),
      ],
    })),
  };
}
