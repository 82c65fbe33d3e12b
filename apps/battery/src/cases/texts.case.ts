import { draft, documents, crew, projectInput } from '../kit/business.ts';
import { type Case, figure } from '../kit/case.ts';
import { hostileAmounts, hostileTexts } from '../kit/hostile.ts';
import { ownRows } from '../kit/own.ts';
import { queries, textOf, sample } from '../kit/schema.ts';
import { getNamedType, isInputObjectType } from 'graphql';
import { wrongInside } from '../kit/wrong-inside.ts';
import { unpackText } from '../kit/unpack.ts';

/** Text of SQL, HTML, formulas and Unicode, sizes and amounts: refused in words, or kept exactly and harmless wherever it comes out. */
export const texts: Case = {
  name: 'texts',
  group: 'input',
  zh: '注入、公式、字符与金额',
  en: 'SQL, HTML, formulas, Unicode, sizes, amounts',
  short: true,
  async run(world) {
    const { unit, finance } = await crew(world);
    const found: string[] = [];
    let [tried, kept] = [0, 0];
    const { id, version: first } = await draft(unit);
    let version = first;
    for (const text of hostileTexts) {
      const result = await unit.act(documents.editProject, {
        id,
        version,
        input: projectInput({ name: text, summary: text }),
      });
      tried++;
      if (result.code === 'INVALID' || result.code === 'BAD_REQUEST') continue;
      if (result.code) {
        found.push(`${JSON.stringify(text).slice(0, 60)}: ${result.code}`);
        continue;
      }
      kept++;
      version = Number(result['version']);
      const [row] = await world.rows<{ name: string; summary: string }>(
        'select name, summary from project where id = $1',
        [id],
      );
      // Marks that nobody sees are taken out; all else stays as it was typed.
      const wanted = text
        .replace(/[\u200b\u202a-\u202e\ufeff]/g, '')
        .normalize('NFC')
        .trim();
      if (row?.name !== wanted || result['name'] !== row.name)
        found.push(`${JSON.stringify(text).slice(0, 60)} became ${JSON.stringify(row?.name).slice(0, 60)}`);
    }
    for (const amount of hostileAmounts) {
      const result = await unit.act(documents.editProject, {
        id,
        version,
        input: projectInput({ funds: [{ year: 2026, source: 'fiscal', amount }] }),
      });
      tried++;
      if (result.code === 'INVALID' || result.code === 'BAD_REQUEST') continue;
      if (result.code) {
        found.push(`the amount ${JSON.stringify(amount).slice(0, 40)}: ${result.code}`);
        continue;
      }
      kept++;
      version = Number(result['version']);
      const [row] = await world.rows<{ amount: string }>(
        'select amount::text from project_fund where project_id = $1',
        [id],
      );
      if (
        typeof amount !== 'string' ||
        !/^\d{1,16}(\.\d{1,2})?$/.test(amount) ||
        Number(row?.amount) !== Number(amount)
      )
        found.push(`the amount ${JSON.stringify(amount).slice(0, 40)} was kept as ${row?.amount}`);
    }
    const searched = await searches(world, found);
    await formulas(finance, found);
    return figure(`${tried} texts and amounts (${kept} kept), ${searched} searches`, found);
  },
};

/** A search takes every text literally, at once. */
async function searches(world: Parameters<Case['run']>[0], found: string[]): Promise<number> {
  const person = world.person('byne-cz');
  const caller = await world.sessionOf(person);
  const rows = await ownRows(world, person);
  let asked = 0;
  for (const { kind, name, field } of queries) {
    const arg = field.args.find(
      ({ type }) =>
        isInputObjectType(getNamedType(type)) &&
        'search' in (getNamedType(type) as unknown as { getFields(): object }).getFields(),
    );
    const direct = field.args.find((each) => /^(search|text|query|code)$/.test(each.name));
    if (!arg && !direct) continue;
    const given = field.args.filter((each) => each === arg || each === direct || String(each.type).endsWith('!'));
    for (const text of hostileTexts) {
      const variables = Object.fromEntries(
        given.map((each) => [
          each.name,
          each === direct ? text : each === arg ? { search: text } : sample(each.name, each.type, () => undefined),
        ]),
      );
      const answer = await caller.raw(textOf(kind, name, given, ' { __typename }'), variables);
      asked++;
      const wrong = wrongInside(answer);
      if (wrong) found.push(`${name} for ${JSON.stringify(text).slice(0, 60)}: ${wrong}`);
      if (answer.milliseconds > 5000)
        found.push(`${name} for ${JSON.stringify(text).slice(0, 60)} took ${Math.round(answer.milliseconds)} ms`);
    }
  }
  const [{ n = 0 } = {}] = await world.rows<{ n: number }>('select count(*)::int as n from project');
  if (n === 0 || rows.size === 0) found.push('the projects are gone');
  return asked;
}

/** What begins like a formula is a text in every file that goes out. */
async function formulas(finance: Awaited<ReturnType<typeof crew>>['finance'], found: string[]): Promise<void> {
  const dangerous = hostileTexts.filter((text) => /^[=+@-]/.test(text));
  const lines = [
    {
      list: 'projects',
      title: '=1+1',
      headings: dangerous,
      sums: null,
      filters: [{ label: '=1', value: '=1' }],
      count: dangerous.length,
    },
    dangerous.map((text) => dangerous.map(() => text)),
  ];
  const answer = await finance.upload(
    '/api/exports',
    'x',
    Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join('')),
  );
  if (answer.status === 200) {
    const inside = unpackText(answer.bytes);
    if (/<f[ >]/.test(inside)) found.push('an exported workbook holds a formula');
  } else found.push(`the export: ${answer.status} ${answer.text.slice(0, 200)}`);
  const csv = await finance.rest('GET', '/api/public/projects.csv');
  const cells = csv.text.split(/\r?\n/).flatMap((line) => line.split(','));
  const open = cells.find((cell) => /^"?[=+@]/.test(cell));
  if (open) found.push(`the public list begins a cell like a formula: ${open.slice(0, 60)}`);
}
