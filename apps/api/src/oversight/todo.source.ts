import { type Actor, libraryStates, type Role, today, type TodoKind } from '@chengxiao/domain';

/** A list of what waits as SQL, with the values of its places. */
export type TodoSource = { readonly sql: string; readonly values: readonly unknown[] };

/** One kind of thing that waits: its table `x`, joined to its project `p`, and what makes it wait. */
type Part = {
  readonly from: string;
  readonly where: string;
  readonly due?: string;
  readonly amount?: string;
  readonly year?: string;
  readonly id?: string;
  /** The object to open, where it is not `x` itself. */
  readonly subject?: string;
  /** When and by whom one was reminded of it. */
  readonly remindedAt?: string;
  readonly remindedBy?: string;
  readonly since?: string;
  readonly state?: string;
};

/** Money of the project in the year of `x`: the budget line, or what the project plans while there is none. */
const ofYear = `coalesce((select l.amount from budget_line l where l.project_id = p.id and l.year = x.year and l.state <> 'cancelled'),
  (select sum(f.amount) from project_fund f where f.project_id = p.id and f.year = x.year), 0)`;
const joined = (table: string): string => `${table} x join project p on p.id = x.project_id`;
const notMine = `x.submitted_by is distinct from :user::uuid`;

const projects = (where: string): Part => ({
  from: 'project x join project p on p.id = x.id',
  where,
  amount: 'p.total_amount',
  year: 'null::integer',
});
const targets = (where: string): Part => ({ from: joined('target'), where });
const adjustments = (where: string): Part => ({ from: joined('target_adjustment'), where });
/** What a round of review asks of somebody: the step's role and section, or whoever was asked for an opinion. */
const rounds = (where: string): Part => ({
  from: `review_round x join project p on p.id = x.project_id
    left join lateral (select r.reviewed_at, r.reviewer_name, r.reviewer_id from target_review r
                        where r.target_id = x.subject_id and r.round = x.round and r.decision = 'remind' and r.step ->> 'key' = x.step_key
                        order by r.reviewed_at desc limit 1) r on true`,
  where: `x.step is not null and ${where}`,
  due: 'x.due_on',
  amount: 'x.amount',
  subject: 'x.subject_id',
  since: 'x.stepped_at',
  state: `'submitted'`,
  remindedAt: 'r.reviewed_at',
  remindedBy: 'r.reviewer_name',
});
const reports = (where: string): Part => ({
  from: `monitoring_report x join project p on p.id = x.project_id join monitoring_round r on r.id = x.round_id`,
  where,
  due: 'r.due_date',
});
const evaluations = (where: string): Part => ({ from: joined('evaluation'), where, due: 'x.due_date' });
const notices = (where: string): Part => ({ from: joined('result_notice'), where, due: 'x.due_date' });
const proposals = (where: string): Part => ({
  from: joined('budget_proposal'),
  where,
  amount: '(x.base_amount - x.amount)',
});
const assignments = (where: string): Part => ({ from: joined('assignment'), where, due: 'x.due_date' });

/** A project of the library without a target for the running year, or for a year in which finance proposes money (四(一)1, O14); none is asked for where the money is cancelled. */
const missing: Part = {
  from: `(select q.id as project_id, q.id, q.state, q.org_path, q.division_code, q.updated_at, y.year
            from project q
            join lateral (select :year::integer as year
                           where :year::integer between extract(year from q.start_date) and extract(year from q.end_date)
                           union select l.year from budget_line l where l.project_id = q.id and l.state <> 'approved') y on true
           where q.state = any(:library) and q.level = 'second' and not exists (select from target t where t.project_id = q.id and t.year = y.year)
             and not exists (select from budget_line c where c.project_id = q.id and c.year = y.year and c.state = 'cancelled')) x
         join project p on p.id = x.project_id`,
  where: 'true',
  id: `md5(x.id::text || x.year)::uuid`,
};

const parts: Readonly<Record<TodoKind, Part>> = {
  projectDraft: projects(`x.state = 'draft'`),
  projectReturned: projects(`x.state = 'returned'`),
  projectSubmitted: projects(`x.state = 'submitted' and ${notMine}`),
  targetMissing: missing,
  targetDraft: targets(`x.state = 'draft'`),
  targetReturned: targets(`x.state = 'returned'`),
  targetSubmitted:
    rounds(`x.step_role = :role and (x.step_section is null or :section::text is null or x.step_section = :section::text)
    and (x.assignee_id is null or x.assignee_id = :user::uuid) and ${notMine}`),
  opinionAsked: {
    ...rounds(`x.asked @> jsonb_build_array(jsonb_build_object('userId', :user::text))`),
    id: `md5(x.id::text || 'asked')::uuid`,
  },
  targetPassed: targets(`x.state = 'passed'`),
  adjustmentReturned: adjustments(`x.state = 'returned'`),
  adjustmentSubmitted: adjustments(`x.state = 'submitted' and ${notMine}`),
  monitoringOpen: reports(`x.state = 'open' and r.state = 'open'`),
  monitoringReturned: reports(`x.state = 'returned' and r.state = 'open'`),
  monitoringSubmitted: reports(`x.state = 'submitted' and ${notMine}`),
  correctionRequired: {
    ...reports(`x.correction_state = 'required'`),
    due: 'x.correction_deadline',
    state: 'x.correction_state',
  },
  correctionReported: {
    ...reports(`x.correction_state = 'reported' and x.correction_reported_by is distinct from :user::uuid`),
    due: 'null::date',
    state: 'x.correction_state',
  },
  evaluationOpen: evaluations(`x.state = 'open'`),
  evaluationReturned: evaluations(`x.state = 'returned'`),
  evaluationReported: evaluations(`x.state = 'reported'`),
  evaluationSubmitted: evaluations(`x.state = 'submitted' and ${notMine}`),
  resultUnused: {
    ...evaluations(`x.state = 'filed' and not exists (select from budget_proposal b where b.evaluation_id = x.id)`),
    due: 'null::date',
  },
  resultUnpublished: {
    ...evaluations(`x.state = 'filed' and not exists (
      select from publication b where b.project_id = x.project_id and b.year = x.year and b.kind = 'result' and b.state <> 'draft')`),
    due: 'null::date',
    id: `md5(x.id::text || 'publication')::uuid`,
  },
  noticeSent: notices(`x.state = 'sent'`),
  noticePlanned: notices(`x.state = 'planned'`),
  noticeEvidenced: notices(`x.state = 'evidenced' and ${notMine}`),
  proposalProposed: proposals(`x.state = 'proposed' and ${notMine}`),
  proposalSentBack: proposals(`x.state = 'sentBack'`),
  assignmentAssigned: assignments(`x.state = 'assigned' and x.conflict is distinct from true`),
  // An opinion asks for no step of its own: it is news for a month.
  assignmentSubmitted: {
    ...assignments(`x.state = 'submitted' and x.updated_at > now() - interval '30 days'`),
    due: 'null::date',
  },
  assignmentConflict: assignments(`x.state = 'assigned' and x.conflict`),
};

const declaring = [
  'projectDraft',
  'projectReturned',
  'targetMissing',
  'targetDraft',
  'targetReturned',
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
  unit: declaring,
  department: [...declaring, 'targetSubmitted', 'opinionAsked', 'evaluationReported'],
  finance: [
    'projectSubmitted',
    'targetSubmitted',
    'opinionAsked',
    'targetPassed',
    'adjustmentSubmitted',
    'monitoringSubmitted',
    'correctionReported',
    'evaluationSubmitted',
    'resultUnused',
    'resultUnpublished',
    'noticePlanned',
    'noticeEvidenced',
    'proposalSentBack',
    'assignmentSubmitted',
    'assignmentConflict',
  ],
  government: ['proposalProposed'],
  evaluator: ['assignmentAssigned'],
  audit: [],
};

/** The rows an actor may act on: the own subtree, or the own division and never one below it. */
const scopeOf = (role: Role): string => {
  if (role === 'unit' || role === 'department')
    return 'x.org_path >= :path and x.org_path < :end and x.division_code = :division';
  return role === 'evaluator' ? 'x.evaluator_org_id = :org::uuid' : 'x.division_code = :division';
};

const select = (kind: TodoKind, role: Role): string => {
  const {
    from,
    where,
    due = 'null::date',
    amount = ofYear,
    year = 'x.year',
    id = 'x.id',
    since = 'x.updated_at',
    state = 'x.state',
    subject = 'x.id',
    remindedAt = 'null::timestamptz',
    remindedBy = 'null::text',
  } = parts[kind];
  return `select ${id} as id, '${kind}' as kind, ${subject} as subject_id, p.id as project_id, p.name as project_name, p.org_name, ${year} as year,
      ${state} as state, ${due} as due_date, (${amount})::numeric as amount, ${since} as since,
      ${remindedAt} as reminded_at, ${remindedBy} as reminded_by
    from ${from} where ${scopeOf(role)} and ${where}`;
};

/** One statement for everything that waits for the actor; null for a role that nothing waits for, or a kind that is not its own. */
export function todoSource(actor: Actor, only?: TodoKind | null): TodoSource | null {
  const kinds = kindsOf[actor.role].filter((kind) => !only || kind === only);
  if (kinds.length === 0) return null;
  const known: Readonly<Record<string, unknown>> = {
    path: actor.scopePath,
    end: `${actor.scopePath}~`,
    division: actor.divisionCode,
    user: actor.userId,
    org: actor.orgId,
    year: Number(today().slice(0, 4)),
    library: libraryStates,
    role: actor.role,
    section: actor.section,
  };
  const values: unknown[] = [];
  const places = new Map<string, number>();
  const sql = kinds
    .map((kind) => select(kind, actor.role))
    .join(' union all ')
    .replace(/(?<![:\w]):(path|end|division|user|org|year|role|section|library)\b/g, (_, name: string) => {
      if (!places.has(name)) places.set(name, values.push(known[name]));
      return `$${places.get(name)}`;
    });
  return { sql, values };
}
