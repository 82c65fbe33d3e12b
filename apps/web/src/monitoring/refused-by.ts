import { type Finding, problems, say } from '@chengxiao/domain';
import { currentLanguage, type Problem } from '@chengxiao/ui';

/** A refusal by the rules that run in the browser, with each finding at its field. */
export function refusedBy(found: readonly Finding[], detail: string): Problem {
  const language = currentLanguage();
  const { status, title } = problems.INVALID;
  const fields = found.map((each) => ({ path: each.path, message: say(each, language) }));
  return { code: 'INVALID', status, title: title[language], detail: detail || title[language], fields };
}
