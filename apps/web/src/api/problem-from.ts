import { type Finding, message, problems, say } from '@chengxiao/domain';
import { currentLanguage, type Problem, type ProblemField } from '@chengxiao/ui';

/** What rules found, in the reader's language. */
export const toProblemFields = (findings: readonly Finding[]): ProblemField[] =>
  findings.map((each) => ({ path: each.path, message: say(each, currentLanguage()) }));

/** The Problem of fields that are not right, as the server would answer it. */
export function invalidProblem(fields: readonly ProblemField[], detail = ''): Problem {
  const { status, title } = problems.INVALID;
  const language = currentLanguage();
  const count = say(message('toCorrect', { n: fields.length }), language);
  return { code: 'INVALID', status, title: title[language], detail: detail || count, fields };
}

/** The Problem of a form that the rules refuse before it is sent; null when it may be sent. */
export const problemFrom = (findings: readonly Finding[], detail?: string): Problem | null =>
  findings.length > 0 ? invalidProblem(toProblemFields(findings), detail) : null;

/** A refusal with its fields where the screen has them. */
export const placed = (problem: Problem, onScreen: (path: string) => string): Problem => ({
  ...problem,
  fields: problem.fields?.map((field) => ({ ...field, path: onScreen(field.path) })),
});
