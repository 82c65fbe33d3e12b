import { normalise, type OverallDraft } from '@chengxiao/domain';
import type { OverallInput } from '@chengxiao/dto';
import { v7 as uuid } from 'uuid';

/** A cell that was left out is an empty one. */
const typed = (text: string | null | undefined): string => normalise(text ?? '');

/** Form F2 as it arrives, in the only spelling in which text is stored; new rows get their id here. */
export const draftOf = (input: OverallInput): OverallDraft => ({
  basicAmount: input.basicAmount ?? '0.00',
  projectAmount: input.projectAmount ?? '0.00',
  tasks: (input.tasks ?? []).map((task) => ({
    id: task.id ?? uuid(),
    name: typed(task.name),
    content: typed(task.content),
    fiscal: task.fiscal ?? '0.00',
    other: task.other ?? '0.00',
    projectIds: [...new Set(task.projectIds ?? [])],
  })),
  goals: (input.goals ?? []).map(({ text }) => typed(text)),
  indicators: (input.indicators ?? []).map((row) => ({
    id: row.id ?? uuid(),
    level1: typed(row.level1),
    level2: typed(row.level2),
    name: typed(row.name),
    direction: row.direction ?? null,
    value: row.value ?? null,
    standard: typed(row.standard),
    unit: typed(row.unit),
    weight: row.weight ?? null,
  })),
});

/** The form in the columns of its table, and back. */
export const columnsOf = ({ basicAmount, projectAmount, tasks, goals, indicators }: OverallDraft) => ({
  basicAmount,
  projectAmount,
  tasks: [...tasks],
  goals: [...goals],
  indicators: [...indicators],
});
