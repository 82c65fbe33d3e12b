import {
  evaluate,
  type EvaluationResult,
  type Finding,
  packForType,
  placeOf,
  projectTypeOf,
  readSamples,
  refOf,
  type RulePack,
  type SampleProject,
  say,
  scoringInput,
  type ScoreResult,
} from '@chengxiao/domain';
import { run, textOf, valueOf, WrongInput } from './command';
import { packOf } from './pack';

/** Names of the file for the fields of the scoring. */
const inFile: Record<string, string> = { budget: 'budget', executed: 'exec', enteredScore: 'score', band: 'score' };

/** The place in the file of a finding at `funds.executed` or `rows.3.actual`. */
function place(found: Finding, prefix: readonly PropertyKey[]): string {
  const [part, row, field] = found.path.split('.');
  if (part === 'funds') return placeOf([...prefix, inFile[row ?? ''] ?? row ?? '']);
  if (row === undefined) return placeOf([...prefix, 'rows']);
  return placeOf([...prefix, 'rows', Number(row), inFile[field ?? ''] ?? field ?? '']);
}

const toScoreAnswer = (result: ScoreResult) =>
  result.outcome === 'scored'
    ? { score: result.score, explanation: result.explanation }
    : { score: null, explanation: null, why: { zh: say(result.why, 'zh'), en: say(result.why, 'en') } };

function answer(pack: RulePack, project: SampleProject, { budget, rows, whole, totalText, grade }: EvaluationResult) {
  const { score: budgetScore, ...ofBudget } = toScoreAnswer(budget);
  return {
    id: project.id,
    pack: refOf(pack),
    budgetScore,
    budget: ofBudget,
    rows: rows.map((result, index) => ({ name: project.rows[index]?.l3 ?? '', ...toScoreAnswer(result) })),
    total: totalText || null,
    formula: whole.formula,
    grade: grade && grade.name.zh,
  };
}

run('npm run --silent score -- FILE.json [--pack ID]', ({ file, pack: name }) => {
  const pack = packOf(name);
  const { projects, list } = valueOf(file, readSamples(textOf(file)));
  const scored = projects.map((project) => ({
    project,
    result: evaluate(packForType(pack, projectTypeOf(project)), scoringInput(pack, project)),
  }));
  const problems = scored.flatMap(({ result }, index) =>
    result.findings.map((found) => ({
      place: place(found, list ? [index] : []),
      why: `${say(found, 'zh')} / ${say(found, 'en')}`,
    })),
  );
  if (problems.length > 0) throw new WrongInput(file, problems);
  const answers = scored.map(({ project, result }) => answer(pack, project, result));
  return { answer: list ? answers : answers[0], exitCode: 0 };
});
