import type { TodoKind } from '@chengxiao/domain';

/** One kind of thing that waits: its table `x`, joined to its project `p` where it has one, and what makes it wait. */
export type Part = {
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
  /** With what word. */
  readonly remindedWord?: string;
  readonly since?: string;
  readonly state?: string;
  /** Its project, name and organisation, where it belongs to no project `p`. */
  readonly project?: string;
  readonly name?: string;
  readonly org?: string;
  readonly orgPath?: string;
};

/** Money of the project in the year of `x`: the budget line, or what the project plans while there is none. */
export const amountOfYear = `coalesce((select l.amount from budget_line l where l.project_id = x.project_id and l.year = x.year and l.state <> 'cancelled'),
  (select sum(f.amount) from project_fund f where f.project_id = x.project_id and f.year = x.year), 0)`;
const joinProject = (table: string): string => `${table} x join project p on p.id = x.project_id`;
/** Of the same scope as its project: where rows are only counted, the projects are not read. */
const withProject = (table: string): string => `${table} x left join project p on p.id = x.project_id`;
/** Nobody judges what went through their own hands. */
const notMine = `not (:user::uuid = any(x.hands))`;
/** A form in this state that the actor may fill in: what a unit has reported waits for the unit alone, as `refuseOverUnit` says. */
const toFill = (state: string): string =>
  `x.state = '${state}' and (:role::text <> 'department' or not x.unit_reported)`;

/** Whether it waits for the actor: at their step of its round `w`, or, without one, at finance. */
const atMyStep = `(case when w.id is null then :role::text = 'finance'
  else w.step_role = :role and (w.step_section is null or :section::text is null or w.step_section = :section::text)
    and (w.assignee_id is null or w.assignee_id = :user::uuid) end)`;
/** What was submitted and waits for a step of its review, where a route is set, and else for finance. */
const sent = (part: Part): Part => ({
  ...part,
  from: `${part.from} left join review_round w on w.subject_id = x.id and w.step is not null`,
  where: `x.state = 'submitted' and ${notMine} and ${atMyStep}`,
  due: 'w.due_on',
});

const projects = (where: string): Part => ({
  from: 'project x join project p on p.id = x.id',
  where,
  amount: 'p.total_amount',
  year: 'null::integer',
});
const exAnte = (where: string): Part => ({
  from: joinProject('ex_ante_assessment'),
  where,
  amount: 'x.amount',
  year: 'null::integer',
});
const targets = (where: string): Part => ({ from: withProject('target'), where });
const adjustments = (where: string): Part => ({ from: joinProject('target_adjustment'), where });
/** What a round of review asks of somebody: the step's role and section, or whoever was asked for an opinion. */
const rounds = (where: string): Part => ({
  from: `${withProject('review_round')}
    left join lateral (select r.reviewed_at, r.reviewer_name, r.reviewer_id, r.opinion from target_review r
                        where r.target_id = x.subject_id and r.round_no = x.round_no and r.decision = 'remind' and r.step ->> 'key' = x.step_key
                        order by r.reviewed_at desc limit 1) r on true`,
  where: `x.step is not null and ${where}`,
  due: 'x.due_on',
  amount: 'x.amount',
  subject: 'x.subject_id',
  since: 'x.stepped_at',
  state: `'submitted'`,
  remindedAt: 'r.reviewed_at',
  remindedBy: 'r.reviewer_name',
  remindedWord: `nullif(r.opinion, '')`,
});
const reports = (where: string): Part => ({
  from: `monitoring_report x join project p on p.id = x.project_id join monitoring_round r on r.id = x.round_id`,
  where,
  due: 'r.due_date',
});
const evaluations = (where: string): Part => ({ from: joinProject('evaluation'), where, due: 'x.due_date' });
const preparations = (where: string): Part => ({ from: joinProject('publication_preparation'), where });
/** Forms that somebody has still to pass on, while the round of their year takes them. */
const unfiledEvaluations = (where: string): Part =>
  evaluations(`${where} and not exists (select from evaluation_round r
    where r.division_code = x.division_code and r.year = x.year and r.state = 'closed')`);
const notices = (where: string): Part => ({ from: joinProject('result_notice'), where, due: 'x.due_date' });
const proposals = (where: string): Part => ({
  from: joinProject('budget_proposal'),
  where,
  amount: '(x.base_amount - x.amount)',
});
/** Before its declaration a firm sees of an assignment its title alone. */
const assignments = (where: string): Part => ({
  from: withProject('assignment'),
  where,
  due: 'x.due_date',
  amount: `(case when p.id is null then null else ${amountOfYear} end)`,
  project: 'x.project_id',
  name: 'coalesce(p.name, x.title_name)',
  org: 'coalesce(p.org_name, x.title_org)',
  orgPath: 'x.org_path',
});

/** What belongs to no project names itself. */
const ownName = { project: 'null::uuid', name: 'x.name', org: 'x.org_name', orgPath: 'null::text' } as const;
const overall = (where: string): Part => ({
  ...ownName,
  from: 'overall_target x',
  where,
  name: 'x.org_name',
  orgPath: 'x.org_path',
  amount: '(x.basic_amount + x.project_amount)',
});

/** A transfer whose form has what confirming asks for; an unfinished draft stays with its author. */
const writtenTransfer: Part = {
  ...ownName,
  from: 'transfer x',
  orgPath: 'x.org_path',
  where: `x.state = 'draft' and x.document_no <> '' and x.document_date is not null and ${notMine}`,
  amount: '(x.year_central + x.year_local)',
};

/** A regional target that came from above, at the place it was handed to. */
const receivedTransfer: Part = {
  ...ownName,
  from: `(select r.id, r.transfer_id, r.place_code as division_code, r.state, r.amount, r.updated_at, t.name, t.year, f.name as org_name
            from regional_target r join transfer t on t.id = r.transfer_id join division f on f.code = r.division_code
           where r.state = 'handedDown' and not exists (select from regional_target_receipt a where a.regional_target_id = r.id)) x`,
  where: 'true',
  amount: 'x.amount',
  subject: 'x.transfer_id',
};

/** Money of a transfer, declared here or acknowledged here, of which a part has not been handed down yet; below a banner there is no place. */
const unhandedTransfer: Part = {
  ...ownName,
  from: `(select t.id, t.division_code, t.name, t.org_name, t.year, t.state, t.year_central + t.year_local as amount, t.updated_at from transfer t
          union all
          select t.id, a.division_code, t.name, t.org_name, t.year, t.state, r.amount, a.created_at
            from regional_target_receipt a join regional_target r on r.id = a.regional_target_id and r.state = 'handedDown'
            join transfer t on t.id = r.transfer_id) x
    join division d on d.code = x.division_code
    cross join lateral (select coalesce(sum(h.amount), 0) as handed from regional_target h
                         where h.transfer_id = x.id and h.division_code = x.division_code and h.state = 'handedDown') h`,
  where: `x.state = 'confirmed' and d.level <> 'banner' and h.handed < x.amount`,
  amount: '(x.amount - h.handed)',
};

/** An indicator that a department or unit put forward for the library 指标库. */
const proposedIndicator: Part = {
  ...ownName,
  from: 'indicator_entry x left join organisation o on o.path = x.org_path',
  where: `x.state = 'proposed' and ${notMine}`,
  org: `coalesce(o.name, '')`,
  orgPath: 'x.org_path',
  year: 'x.from_year',
  amount: 'null',
};

/**
 * A project of the library without a target for a year in which it runs and targets are declared, for its first year as soon as it
 * is admitted, or for a year in which finance proposes money (四(一)1, O14); none is asked for where the money is cancelled.
 */
const missingTarget: Part = {
  from: `(select q.id as project_id, q.id, q.state, q.org_path, q.division_code, q.updated_at, y.year
            from project q
            join lateral (select d.year from unnest(:declaring::integer[]) d(year)
                           where d.year between extract(year from q.start_date) and extract(year from q.end_date)
                           union select extract(year from q.start_date)::integer where extract(year from q.start_date) > :year::integer
                           union select l.year from budget_line l where l.project_id = q.id and l.state <> 'approved') y on true
           where q.state = any(:library) and q.level = 'second' and not exists (select from target t where t.project_id = q.id and t.year = y.year)
              and not exists (select from budget_line c where c.project_id = q.id and c.year = y.year and c.state = 'cancelled')) x
         join project p on p.id = x.project_id`,
  where: 'true',
  id: `md5(x.id::text || x.year)::uuid`,
};

/** Everything that can wait, each kind once. */
export const parts: Readonly<Record<TodoKind, Part>> = {
  projectDraft: projects(toFill('draft')),
  projectReturned: projects(toFill('returned')),
  projectHeld: projects(`x.state = 'suspended'`),
  projectSubmitted: sent(projects('true')),
  increaseAsked: {
    from: joinProject('budget_line'),
    where: `x.increase_state = 'asked' and x.increase_by is distinct from :user::uuid`,
    amount: '(x.increase_amount - x.amount)',
    state: 'x.increase_state',
  },
  exAnteDraft: exAnte(toFill('draft')),
  exAnteReturned: exAnte(toFill('returned')),
  exAnteSubmitted: exAnte(`x.state = 'submitted' and ${notMine}`),
  exAnteChange: exAnte(`x.state = 'concluded' and x.conclusion = 'supportAfterChange'
    and not exists (select from ex_ante_assessment later where later.project_id = x.project_id and later.round_no > x.round_no)`),
  targetMissing: missingTarget,
  targetDraft: targets(toFill('draft')),
  targetReturned: { ...targets(toFill('returned')), due: 'x.mend_by' },
  targetSubmitted:
    rounds(`x.subject = 'target' and x.step_role = :role and (x.step_section is null or :section::text is null or x.step_section = :section::text)
    and (x.assignee_id is null or x.assignee_id = :user::uuid) and ${notMine}`),
  opinionAsked: {
    ...rounds(`x.asked @> jsonb_build_array(jsonb_build_object('userId', :user::text))`),
    id: `md5(x.id::text || 'asked')::uuid`,
  },
  targetPassed: targets(`x.state = 'passed'`),
  adjustmentDraft: adjustments(toFill('draft')),
  adjustmentReturned: adjustments(toFill('returned')),
  adjustmentSubmitted: sent(adjustments('true')),
  overallDraft: overall(`x.state = 'draft'`),
  overallReturned: overall(`x.state = 'returned'`),
  overallSubmitted: overall(`x.state = 'submitted' and ${notMine}`),
  overallPassed: overall(`x.state = 'passed'`),
  transferWritten: writtenTransfer,
  transferReceived: receivedTransfer,
  transferUnbroken: unhandedTransfer,
  indicatorProposed: proposedIndicator,
  monitoringOpen: reports(`${toFill('open')} and r.state = 'open'`),
  monitoringReturned: reports(`${toFill('returned')} and r.state = 'open'`),
  monitoringSubmitted: reports(`x.state = 'submitted' and ${notMine}`),
  correctionRequired: {
    ...reports(`x.correction_state = 'required'`),
    due: 'x.correction_deadline',
    state: 'x.correction_state',
  },
  correctionReported: {
    ...reports(`x.correction_state = 'reported' and ${notMine}`),
    due: 'null::date',
    state: 'x.correction_state',
  },
  evaluationOpen: unfiledEvaluations(toFill('open')),
  // Its department may send it on again with what it sees otherwise.
  evaluationReturned: unfiledEvaluations(`x.state = 'returned'`),
  evaluationReported: unfiledEvaluations(`x.state = 'reported'`),
  evaluationSubmitted: evaluations(`x.state = 'submitted' and ${notMine}`),
  resultUnused: {
    ...evaluations(`x.state = 'filed' and not exists (select from budget_proposal b where b.evaluation_id = x.id)`),
    due: 'null::date',
  },
  resultUnpublished: {
    ...evaluations(`x.state = 'filed' and not exists (
      select from publication b where b.project_id = x.project_id and b.year = x.year and b.kind = 'result' and b.state <> 'draft')
      and not exists (select from publication_preparation b where b.project_id = x.project_id and b.year = x.year and b.state = 'prepared')`),
    due: 'null::date',
    id: `md5(x.id::text || 'publication')::uuid`,
  },
  publicationPrepared: { ...preparations(`x.state = 'prepared' and ${notMine}`), since: 'x.submitted_at' },
  // Prepared again or published since, it waits for nobody.
  publicationReturned: preparations(`x.state = 'returned' and x.submitted_by = :user::uuid and not exists (
    select from publication_preparation later where later.project_id = x.project_id and later.year = x.year and later.submitted_at > x.submitted_at)`),
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
