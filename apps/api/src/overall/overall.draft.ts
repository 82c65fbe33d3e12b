import { normaliseOrEmpty, type OverallDraft } from '@chengxiao/domain';
import type { OverallInput } from '@chengxiao/dto';
import { v7 as uuid } from 'uuid';

/** Form F2 as it arrives, in the only spelling in which text is stored; new rows get their id here. */
export const draftOf = (input: OverallInput): OverallDraft => ({
  basicAmount: input.basicAmount ?? '0.00',
  projectAmount: input.projectAmount ?? '0.00',
  tasks: (input.tasks ?? []).map((task) => ({
    id: task.id ?? uuid(),
    name: normaliseOrEmpty(task.name),
    content: normaliseOrEmpty(task.content),
    fiscal: task.fiscal ?? '0.00',
    other: task.other ?? '0.00',
    projectIds: [...new Set(task.projectIds ?? [])],
  })),
  goals: (input.goals ?? []).map(({ text }) => normaliseOrEmpty(text)),
  indicators: (input.indicators ?? []).map((row) => ({
    id: row.id ?? uuid(),
    level1: normaliseOrEmpty(row.level1),
    level2: normaliseOrEmpty(row.level2),
    name: normaliseOrEmpty(row.name),
    direction: row.direction ?? null,
    value: row.value ?? null,
    standard: normaliseOrEmpty(row.standard),
    unit: normaliseOrEmpty(row.unit),
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
