/** What the stories of forms fill in: made as the people of the demonstration, or found among what it has. */
import { ask } from '../kit/ask.ts';
import { spaced } from '../kit/names.ts';
import type { Person } from '../kit/person.ts';
import type { World } from '../kit/world.ts';
import { inDays, year } from './case.ts';
import { points } from './review.story.ts';

type Row = { readonly id: string; readonly version: number };
/** Where a form is filled in, and where what it is about is read. */
export type Place = { readonly form: string; readonly home: string };

/** How somebody returns what was sent: by a button, with a reason in its dialog or in a field of the page. */
export type Returning = { readonly button: string; readonly field?: string; readonly points?: true };

export const [unit, department, colleague, bureau, section] = ['byne-nt', 'byne-nm', 'byne-nmb', 'byne-cz', 'byne-jx'];
/** A colleague of the unit: what it has reported once, its department does not fill in. */
export const mate = 'byne-ntb';
export const office = { author: unit, other: department } as const;

export const result = (type: string, fields = 'id version'): string =>
  `{ ... on ${type} { ${fields} } ... on Problem { code detail fields { path message } } }`;

export async function projectOf(
  person: Person,
  name: string,
  amount = '600000.00',
  attribute = 'continuing',
): Promise<Row> {
  const project = {
    name,
    level: 'second',
    attribute,
    projectType: 'special',
    functionCode: '2130126',
    placeCode: '150800',
    startDate: `${year}-01-01`,
    endDate: `${year}-12-31`,
    summary: '维修灌溉渠道 12 公里，更换闸门 40 座，保障春灌。',
    funds: [{ year, source: 'fiscal', amount }],
  };
  return ask(person, `mutation ($project: ProjectInput!) { draftProject(input: $project) ${result('Project')} }`, {
    project,
  });
}

/** The one object of a list that a search finds. */
export async function found(person: Person, list: string, search: string, home: string, form = ''): Promise<Place> {
  const { nodes } = await ask<{ nodes: { id: string }[] }>(
    person,
    `query ($search: String!) { ${list}(first: 1, filter: { search: $search }) { nodes { id } } }`,
    { search },
  );
  const [{ id } = { id: '' }] = nodes;
  if (!id) throw new Error(`no ${search} among ${list}`);
  return { form: `${home}/${id}${form}`, home: `${home}/${id}` };
}

/** A draft of an announcement. */
export async function announcementOf(person: Person): Promise<Place> {
  const input = { title: `${year}年绩效目标审核要点`, kind: 'answers', body: '', audiences: ['offices'] };
  const { id } = await ask<Row>(
    person,
    `mutation ($input: AnnouncementInput!) { draftAnnouncement(input: $input) ${result('Announcement')} }`,
    { input },
  );
  return { form: `/announcements/${id}/edit`, home: `/announcements/${id}` };
}

/** An overall target whose one task is a project that finance has admitted. */
export async function overallOf(world: World): Promise<Place> {
  const person = await world.as(department);
  const move = (action: string) =>
    `mutation ($id: ID!, $version: Int!) { moveProject(id: $id, version: $version, action: ${action}) ${result('Project')} }`;
  const submitted = await ask<Row>(person, move('submit'), await projectOf(person, `${year}年灌区管护`));
  await ask(await world.as(bureau), move('admit'), submitted);
  const { id, version, projectAmount, tasks } = await ask<Row & { projectAmount: string; tasks: object[] }>(
    person,
    `mutation { declareOverallTarget(year: ${year})
      ${result('OverallTarget', 'id version projectAmount tasks { id name content fiscal other projectIds }')} }`,
  );
  const input = {
    basicAmount: '1000000.00',
    projectAmount,
    goals: [{ text: '保障灌区渠道畅通' }],
    tasks,
    indicators: [
      {
        level1: 'process',
        level2: 'execution',
        name: '预算完成率',
        direction: 'ge',
        value: '95',
        unit: '%',
        weight: '60',
      },
      { level1: 'effect', level2: 'benefit', name: '社会效益', standard: '灌溉条件明显改善', weight: '40' },
    ],
  };
  await ask(
    person,
    `mutation ($id: ID!, $version: Int!, $input: OverallInput!) {
      editOverallTarget(id: $id, version: $version, input: $input) ${result('OverallTarget')} }`,
    { id, version, input },
  );
  return { form: `/overall/${id}/edit`, home: `/overall/${id}` };
}

export async function transferOf(person: Person): Promise<Place> {
  const funds = { central: '10000000.00', local: '0.00' };
  const input = {
    name: '农业防灾减灾资金',
    centralDepartment: '农业农村部',
    provincialFinance: '内蒙古自治区财政厅',
    provincialDepartment: '内蒙古自治区农牧厅',
    year,
    startDate: `${year}-01-01`,
    endDate: `${year}-12-31`,
    documentNo: '财农〔2026〕31号',
    documentDate: `${year}-01-15`,
    goal: '抗旱浇灌 10 万亩',
    termFunds: funds,
    yearFunds: funds,
    indicators: [
      {
        level1: '产出指标',
        level2: '数量指标',
        name: '抗旱浇灌面积',
        direction: 'ge',
        unit: '万亩',
        core: 3,
        aggregation: 'sum',
        value: '10',
      },
    ],
  };
  const { id } = await ask<Row>(
    person,
    `mutation ($input: TransferInput!) { declareTransfer(input: $input) ${result('Transfer')} }`,
    { input },
  );
  return { form: `/transfers/${id}/edit`, home: `/transfers/${id}` };
}

const entry = {
  kind: 'projectType',
  projectTag: '牧区供水',
  name: '净水站完好率',
  fromYear: year,
  level1: 'output',
  level2: 'quality',
  nature: 'positive',
  direction: 'ge',
  unit: '%',
  explanation: '完好的净水站占全部净水站的比例',
  method: 'directProof',
  source: '巡检台账',
  scoringRule: '达到指标值得满分',
};

/** Begins the form of a season's project that is approved: it asks for an adjustment of its target. */
export async function adjustmentOf(person: Person): Promise<Place> {
  const { home } = await found(person, 'targets', '渠道衬砌第3标段', '/targets');
  const targetId = home.split('/').at(-1);
  const input = { ground: 'forceMajeure', documentNo: '', evidence: '春汛冲毁渠段。' };
  const { id } = await ask<Row>(
    person,
    `mutation ($targetId: ID!, $input: AdjustmentInput!) {
      beginTargetAdjustment(targetId: $targetId, input: $input) ${result('TargetAdjustment')} }`,
    { targetId, input },
  );
  return { form: `/target-adjustments/${id}/edit`, home: `/target-adjustments/${id}` };
}

/** A monitoring form of which finance wants something put right. */
export async function correctionOf(world: World): Promise<Place> {
  const finance = await world.as('als-cz');
  const { nodes } = await ask<{ nodes: Row[] }>(
    finance,
    '{ monitoringReports(first: 1, filter: { search: "苏木乡镇污水处理设施运维" }) { nodes { id version } } }',
  );
  const input = {
    decision: 'correct',
    opinion: '进度滞后',
    requirement: '加快设施检修',
    deadline: inDays(30),
    reason: '',
  };
  const { id } = await ask<Row>(
    finance,
    `mutation ($id: ID!, $version: Int!, $input: MonitoringDecisionInput!) {
      decideMonitoringReport(id: $id, version: $version, input: $input) ${result('MonitoringReport')} }`,
    { ...nodes[0], input },
  );
  return { form: `/monitoring/reports/${id}`, home: `/monitoring/reports/${id}` };
}

/** An indicator that a unit puts forward. */
export async function entryOf(person: Person): Promise<Place> {
  const { id } = await ask<Row>(
    person,
    `mutation ($entry: IndicatorEntryInput!) { draftIndicatorEntry(input: $entry) ${result('IndicatorEntry')} }`,
    { entry },
  );
  return { form: `/indicators/${id}/edit`, home: `/indicators/${id}` };
}

/** A pack of the league, founded on one of those that are shipped. */
export async function packOf(person: Person): Promise<Place> {
  const { nodes } = await ask<{ nodes: { packId: string; packVersion: number }[] }>(
    person,
    '{ rulePacks(first: 50) { nodes { packId packVersion } } }',
  );
  const from = nodes.find(({ packId }) => packId.includes('10hao')) ?? nodes[0];
  const name = { zh: '巴彦淖尔市评价规则', en: 'Rules of Bayannur' };
  const { id } = await ask<Row>(
    person,
    `mutation ($from: String!, $version: Int!, $name: BilingualTextInput!) {
      draftRulePack(fromPackId: $from, fromVersion: $version, fromYear: ${year + 5}, packId: "byne", name: $name)
      ${result('RulePack')} }`,
    { from: from?.packId, version: from?.packVersion, name },
  );
  return { form: `/rule-packs/${id}/edit`, home: `/rule-packs/${id}` };
}

/** Four items in each of the five dimensions. */
const exAnteItems = ['policyFit', 'clearTarget', 'feasibility', 'economy', 'benefitAndFunding'].flatMap((dimension) =>
  [1, 2, 3, 4].map((item) => `${dimension}${item}`),
);

export async function exAnteOf(person: Person): Promise<Place> {
  const { home } = await found(person, 'projects', '草原病虫鼠害绿色防控项目', '/projects');
  const { id, version } = await ask<Row>(
    person,
    `mutation ($id: ID!) { startExAnte(projectId: $id) ${result('ExAnteAssessment')} }`,
    { id: home.split('/').at(-1) },
  );
  const expert = { organisation: '内蒙古农业大学', title: '教授', field: '植物保护', noConflict: true };
  const input = {
    subject: 'project',
    materials: ['application', 'basis', 'estimate', 'target'],
    experts: ['王建国', '李春梅', '巴特尔'].map((name) => ({ name, ...expert })),
    ratings: exAnteItems.map((item) => ({ item, mark: 'good', remark: '' })),
    report: { object: '防控项目', process: '查阅资料', findings: '立项必要', suggestions: '无', others: '无' },
  };
  await ask(
    person,
    `mutation ($id: ID!, $version: Int!, $input: ExAnteInput!) {
      saveExAnte(id: $id, version: $version, input: $input) ${result('ExAnteAssessment')} }`,
    { id, version, input },
  );
  return { form: `/ex-ante/${id}/edit`, home: `/ex-ante/${id}` };
}

/** Returns what was sent, with a reason: in the dialog of the button, or in a field of the page beside it. */
export async function returns(
  person: Person,
  { home }: Place,
  { button, field = '原因', points: judged }: Returning,
): Promise<void> {
  await person.visit(home);
  if (judged) for (const point of points) await person.judge(point, '不符合');
  if (field === '原因') await person.press(button);
  await person.type(field, '请补充完善后重新报送。');
  await person.press(button);
  await person.page
    .getByRole('button', { name: spaced(button) })
    .first()
    .waitFor({ state: 'hidden' });
}
