import { libraryStates } from '../library/project';
import type { EventAction } from './event';

/** The links of a project's life in one budget year, in the order of the chain. */
export const lifeStages = [
  'admission',
  'review',
  'approval',
  'monitoring',
  'evaluation',
  'filing',
  'feedback',
  'publication',
] as const;
export type LifeStage = (typeof lifeStages)[number];

/** 已办, 在办, 待办, 已退回. */
export const lifeStatuses = ['done', 'current', 'waiting', 'returned'] as const;
export type LifeStatus = (typeof lifeStatuses)[number];

/** Kinds of object a project's life consists of. */
export const lifeKinds = [
  'project',
  'target',
  'monitoring',
  'evaluation',
  'notice',
  'proposal',
  'publication',
] as const;
export type LifeKind = (typeof lifeKinds)[number];

/** One object of the project's life as it stands; the project itself belongs to every year. */
export type LifeSubject = {
  readonly kind: LifeKind;
  readonly id: string;
  readonly year: number | null;
  readonly state: string;
};

/** What happened, as the history tells it. */
export type LifeEvent = {
  readonly subjectId: string;
  readonly action: EventAction;
  readonly at: string;
  readonly actorName: string;
  readonly actorOrg: string;
  readonly reason: string | null;
};

/** One step of the bar: where it stands, and who did what was done last about it. */
export type LifeStep = {
  readonly stage: LifeStage;
  readonly status: LifeStatus;
  readonly at: string | null;
  readonly who: string | null;
  readonly organisation: string | null;
  readonly opinion: string | null;
};
export type LifeYear = { readonly year: number; readonly steps: readonly LifeStep[] };

type Reading = {
  readonly kinds: readonly LifeKind[];
  readonly done: readonly string[];
  readonly current: readonly string[];
  readonly returned: readonly string[];
  /** Actions that belong to the step: the last of them says who, when and with what opinion. */
  readonly actions: readonly string[];
};

/** How the states of the objects are read as steps. States that are named nowhere leave a step waiting. */
const readings: Readonly<Record<LifeStage, Reading>> = {
  admission: {
    kinds: ['project'],
    done: [...libraryStates, 'suspended', 'closed', 'terminated'],
    current: ['draft', 'submitted'],
    returned: ['returned'],
    // What became of it later, a suspension for one, is no part of its admission.
    actions: ['draft', 'submit', 'withdraw', 'forward', 'return', 'admit', 'takeBack'],
  },
  review: {
    kinds: ['target'],
    done: ['passed', 'approved'],
    current: ['draft', 'submitted'],
    returned: ['returned'],
    actions: ['declare', 'submit', 'withdraw', 'forward', 'returnOne', 'return', 'reject', 'pass', 'takeBack'],
  },
  approval: { kinds: ['target'], done: ['approved'], current: ['passed'], returned: [], actions: ['approve'] },
  monitoring: {
    kinds: ['monitoring'],
    done: ['decided'],
    current: ['open', 'submitted', 'correcting'],
    returned: ['returned'],
    actions: ['submit', 'withdraw', 'return', 'decide', 'report', 'verify', 'sendBack'],
  },
  evaluation: {
    kinds: ['evaluation'],
    done: ['submitted', 'filed'],
    current: ['open', 'reported'],
    returned: ['returned'],
    actions: ['open', 'report', 'withdraw', 'sendBack', 'submit', 'return'],
  },
  filing: { kinds: ['evaluation'], done: ['filed'], current: ['submitted'], returned: [], actions: ['file'] },
  feedback: {
    kinds: ['notice', 'proposal'],
    done: ['accepted', 'confirmed', 'settled'],
    current: ['sent', 'planned', 'evidenced', 'proposed'],
    returned: ['sentBack', 'withdrawn'],
    actions: [
      'send',
      'plan',
      'withdrawPlan',
      'returnPlan',
      'evidence',
      'withdrawEvidence',
      'returnEvidence',
      'accept',
      'propose',
      'confirm',
      'sendBack',
      'revise',
    ],
  },
  publication: {
    kinds: ['publication'],
    done: ['published'],
    // The target may be public long before the result is.
    current: ['draft', 'targetPublished'],
    returned: ['withdrawn'],
    actions: ['publish', 'withdraw'],
  },
};

function statusOf(reading: Reading, subjects: readonly LifeSubject[]): LifeStatus {
  if (subjects.length === 0) return 'waiting';
  if (subjects.some(({ state }) => reading.returned.includes(state))) return 'returned';
  if (subjects.some(({ state }) => reading.current.includes(state))) return 'current';
  return subjects.every(({ state }) => reading.done.includes(state)) ? 'done' : 'waiting';
}

function stepOf(stage: LifeStage, all: readonly LifeSubject[], events: readonly LifeEvent[]): LifeStep {
  const reading = readings[stage];
  const subjects = all.filter(({ kind }) => reading.kinds.includes(kind));
  const status = statusOf(reading, subjects);
  const ids = new Set(subjects.map(({ id }) => id));
  const last =
    status === 'waiting'
      ? undefined
      : events.findLast(
          ({ subjectId, action }) =>
            ids.has(subjectId) && reading.actions.includes(action.slice(action.indexOf('_') + 1)),
        );
  return {
    stage,
    status,
    at: last?.at ?? null,
    who: last?.actorName ?? null,
    organisation: last?.actorOrg ?? null,
    opinion: last?.reason ?? null,
  };
}

/** What comes next: the step after the last one that was begun, once that and all before it are done or were left out. */
function withNext(steps: readonly LifeStep[]): LifeStep[] {
  if (steps.some(({ status }) => status === 'current' || status === 'returned')) return [...steps];
  const next = steps.findLastIndex(({ status }) => status === 'done') + 1;
  return steps.map((step, index) => (index === next ? { ...step, status: 'current' } : step));
}

/** The life of a project year by year; `events` are its history, oldest first. `years` are at least shown. */
export function lifeOf(
  subjects: readonly LifeSubject[],
  events: readonly LifeEvent[],
  years: readonly number[],
): LifeYear[] {
  const known = subjects.flatMap(({ year }) => (year === null ? [] : [year]));
  const shown = [...new Set(known.length > 0 ? known : years)].sort((a, b) => a - b);
  return shown.map((year) => {
    const own = subjects.filter((subject) => subject.year === null || subject.year === year);
    return { year, steps: withNext(lifeStages.map((stage) => stepOf(stage, own, events))) };
  });
}
