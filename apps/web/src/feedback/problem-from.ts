import { type Finding, problems, say } from '@chengxiao/domain';
import { currentLanguage, type Problem } from '@chengxiao/ui';

/** What the rules say to a form before it is sent, as the Problem the server would answer; null when it may be sent. */
export function problemFrom(findings: readonly Finding[]): Problem | null {
  if (findings.length === 0) return null;
  const language = currentLanguage();
  const { status, title } = problems.INVALID;
  const fields = findings.map((each) => ({ path: each.path, message: say(each, language) }));
  return { code: 'INVALID', status, title: title[language], detail: title[language], fields };
}
