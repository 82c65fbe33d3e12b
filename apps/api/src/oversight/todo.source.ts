import {
  type Actor,
  libraryStates,
  preparedYear,
  type Role,
  stageOfTodo,
  today,
  type TodoKind,
} from '@chengxiao/domain';
import { dueOfStageSql, endsOfStages, type YearStages } from '../review';
import { amountOfYear, parts } from './todo.parts';

/** A list of what waits as SQL, with the values of its places. */
export type TodoSource = { readonly sql: string; readonly values: readonly unknown[] };

const declarerKinds = [
  'projectDraft',
  'projectReturned',
  'projectHeld',
  'exAnteDraft',
  'exAnteReturned',
  'exAnteChange',
  'targetMissing',
  'targetDraft',
  'targetReturned',
  'adjustmentDraft',
  'adjustmentReturned',
  'monitoringOpen',
  'monitoringReturned',
  'correctionRequired',
  'evaluationOpen',
  'evaluationReturned',
  'noticeSent',
  'noticePlanned',
] as const;

/** What waits for whom: the kinds by the role that can do something about them. */
export const kindsOf: Readonly<Record<Role, readonly TodoKind[]>> = {
  unit: declarerKinds,
  department: [
    ...declarerKinds,
    'projectSubmitted',
    'targetSubmitted',
    'opinionAsked',
    'adjustmentSubmitted',
    'overallDraft',
    'overallReturned',
    'evaluationReported',
  ],
  finance: [
    'projectSubmitted',
    'increaseAsked',
    'exAnteSubmitted',
    'targetSubmitted',
    'opinionAsked',
    'targetPassed',
    'adjustmentSubmitted',
    'overallSubmitted',
    'overallPassed',
    'transferWritten',
    'transferReceived',
    'transferUnbroken',
    'indicatorProposed',
    'monitoringSubmitted',
    'correctionReported',
    'evaluationSubmitted',
    'resultUnused',
    'resultUnpublished',
    'publicationPrepared',
    'publicationReturned',
    'noticePlanned',
    'noticeEvidenced',
    'proposalSentBack',
    'assignmentSubmitted',
    'assignmentConflict',
  ],
  government: ['proposalProposed'],
  evaluator: ['assignmentAssigned'],
  audit: [],
  systemAdministrator: [],
  securityAdministrator: [],
  auditAdministrator: [],
};

/** The rows an actor may act on: the own subtree, or the own division and never one below it. */
const scopeOf = (role: Role): string => {
  if (role === 'unit' || role === 'department')
    return 'x.org_path >= :path and x.org_path < :end and x.division_code = :division';
  return role === 'evaluator' ? 'x.evaluator_org_id = :org::uuid' : 'x.division_code = :division';
};

/** What finance or the department reminds its declarer of while it is not submitted; whoever has worked on it since has answered. */
const declared: ReadonlySet<TodoKind> = new Set([
  'projectDraft',
  'projectReturned',
  'targetMissing',
  'targetDraft',
  'targetReturned',
]);
/** The last reminder, looked up once for all that is told of it. */
const lastReminder = `left join lateral (
  select m.at, m.actor_name, m.data ->> 'opinion' as word from event m
   where m.project_id = p.id and m.action = 'project.remind' and m.at > x.updated_at order by m.at desc limit 1) reminder on true`;

const select = (kind: TodoKind, role: Role): string => {
  const {
    from,
    where,
    due = 'null::date',
    amount = amountOfYear,
    year = 'x.year',
    id = 'x.id',
    since = 'x.updated_at',
    state = 'x.state',
    subject = 'x.id',
    remindedAt = declared.has(kind) ? 'reminder.at' : 'null::timestamptz',
    remindedBy = declared.has(kind) ? 'reminder.actor_name' : 'null::text',
    remindedWord = declared.has(kind) ? 'reminder.word' : 'null::text',
    project = 'p.id',
    name = 'p.name',
    org = 'p.org_name',
    orgPath = 'p.org_path',
  } = parts[kind];
  const dueOfStage = dueOfStageSql(':ends', `coalesce(${year}, :prepared::integer)`, stageOfTodo(kind, role), since);
  return `select ${id} as id, '${kind}' as kind, ${subject} as subject_id, ${project} as project_id, ${name} as name, ${org} as org_name, ${year} as year, x.division_code,
      ${orgPath} as org_path, ${state} as state, coalesce(${due}, ${dueOfStage}) as due_date, (${amount})::numeric as amount, ${since} as since,
      ${remindedAt} as reminded_at, ${remindedBy} as reminded_by, ${remindedWord} as reminded_word
    from ${from} ${declared.has(kind) ? lastReminder : ''} where ${scopeOf(role)} and ${where}`;
};

/** The running year, and the next one once finance has said from when on it is declared, and that day has come. */
const declaringYears = (years: readonly YearStages[], running: number, now: string): number[] => [
  running,
  ...years
    .filter(({ year, set }) => set && year === running + 1)
    .filter(({ stages }) => stages.some(({ stage, startsOn }) => stage === 'declaration' && startsOn <= now))
    .map(({ year }) => year),
];

/** One statement for everything that waits for the actor, due at the latest when its stage of the year ends; null for a role that nothing waits for, or a kind that is not its own. */
export function todoSource(
  actor: Actor,
  stages: readonly YearStages[],
  only?: readonly TodoKind[] | null,
): TodoSource | null {
  const kinds = kindsOf[actor.role].filter((kind) => !only || only.includes(kind));
  if (kinds.length === 0) return null;
  const now = today();
  const running = Number(now.slice(0, 4));
  const known: Readonly<Record<string, unknown>> = {
    path: actor.scopePath,
    end: `${actor.scopePath}~`,
    division: actor.divisionCode,
    user: actor.userId,
    org: actor.orgId,
    year: running,
    declaring: declaringYears(stages, running, now),
    prepared: preparedYear(now),
    ends: JSON.stringify(endsOfStages(stages)),
    library: libraryStates,
    role: actor.role,
    section: actor.section,
  };
  const values: unknown[] = [];
  const places = new Map<string, number>();
  const sql = kinds
    .map((kind) => select(kind, actor.role))
    .join(' union all ')
    .replace(
      /(?<![:\w]):(path|ends|end|division|user|org|year|declaring|prepared|role|section|library)\b/g,
      (_, name: string) => {
        if (!places.has(name)) places.set(name, values.push(known[name]));
        return `$${places.get(name)}`;
      },
    );
  return { sql, values };
}
