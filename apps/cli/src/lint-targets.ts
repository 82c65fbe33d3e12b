import {
  blockingOf,
  lintRuleLabels,
  lintSample,
  type Message,
  type PlacedFinding,
  readClaimingSamples,
  refOf,
  say,
  type Text,
  unknownRows,
} from '@chengxiao/domain';
import { run, textOf, valueOf, WrongInput } from './command';
import { packOf } from './pack';

const bilingual = (message: Message): Text => ({ zh: say(message, 'zh'), en: say(message, 'en') });

/** A finding with its place in the file; a fix writes cells of the form, by their path, amounts in 元. */
const toFindingAnswer = ({ found, place, cell }: PlacedFinding) => ({
  rule: found.rule,
  severity: found.severity,
  title: lintRuleLabels[found.rule].name,
  message: bilingual(found),
  path: found.path,
  place,
  row: found.row,
  cell,
  clause: found.clause,
  fixes: found.fixes.map(({ label, changes }) => ({ label: bilingual(label), changes })),
});

run('npm run --silent lint-targets -- FILE.json [--pack ID]', ({ file, pack: name }) => {
  const pack = packOf(name);
  const { projects, list } = valueOf(file, readClaimingSamples(textOf(file)));
  const at = (index: number): readonly number[] => (list ? [index] : []);
  const problems = projects.flatMap((project, index) => unknownRows(pack, project, at(index)));
  if (problems.length > 0) throw new WrongInput(file, problems);
  const answers = projects.map((project, index) => {
    const placed = lintSample(pack, project, at(index));
    const blocking = blockingOf(placed.map(({ found }) => found)).length;
    return { id: project.id, pack: refOf(pack), findings: placed.map(toFindingAnswer), blocking };
  });
  // Findings are the answer, not a failure: a script that wants to stop asks for `blocking`.
  return { answer: list ? answers : answers[0], exitCode: 0 };
});
