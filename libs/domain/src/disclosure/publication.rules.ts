import { isReached } from '../evaluation/reached';
import { type Finding, finding } from '../messages';
import { rounded, toWan } from '../money';
import { percentSpent } from '../rule-pack/percent';
import type { RulePack } from '../rule-pack/rule-pack';
import { checkText, normalise } from '../text';
import type { PublishedProject } from './publication';
import { checkHandled, findSensitive, type HandledPlace } from './sensitive';

/** What the public reads first is short: 150 characters. */
export const summaryLength = 150;

const length = (text: string): number => [...text].length;

/** 万元 with at most two decimals, thousands grouped, no idle zeros: `3,120`. */
const inWan = (yuan: string): string => {
  const [whole = '', part = ''] = rounded(toWan(yuan)).split('.');
  const kept = part.replace(/0+$/, '');
  return `${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}${kept && `.${kept}`}`;
};

/** What was spent and achieved, or before filing what is planned. */
function figuresText(
  pack: RulePack,
  { budgetAmount, executedAmount, indicators, total, grade }: Omit<PublishedProject, 'summary'>,
): string {
  if (total === null || grade === null || executedAmount === null)
    return `安排资金${inWan(budgetAmount)}万元，设绩效指标${indicators.length}项。`;
  const rate = percentSpent(executedAmount, budgetAmount);
  const scored = indicators.filter(({ notApplicable }) => !notApplicable);
  const reached = scored.filter((row) => isReached(pack, { ...row, level1: row.level1.key, level2: row.level2.key }));
  const spent = rate === null ? '' : `（执行率${rate}%）`;
  return (
    `安排资金${inWan(budgetAmount)}万元，实际支出${inWan(executedAmount)}万元${spent}；` +
    `${scored.length}项绩效指标达到${reached.length}项，得${total}分，等级为${grade.name.zh}。`
  );
}

/**
 * Says in at most 150 characters what was promised, spent and achieved; a long goal is cut, a figure never.
 * The pack that judged it names the grade.
 */
export function summaryOf(pack: RulePack, project: Omit<PublishedProject, 'summary'>): string {
  const figures = figuresText(pack, project);
  const goal = normalise(project.annualGoal)
    .replace(/\s+/g, ' ')
    .replace(/[。；;，,.！!]+$/u, '');
  const promise = `${project.year}年目标：`;
  const room = summaryLength - length(figures) - length(promise) - 1;
  const kept = length(goal) > room ? `${[...goal].slice(0, room - 1).join('')}…` : goal;
  return `${promise}${kept}。${figures}`.replace('…。', '…');
}

/** What is wrong with a summary as finance wrote it; personal data is looked for in the whole project. */
export const checkSummary = (summary: string): Finding[] => {
  const found = checkText('summary', normalise(summary), { max: summaryLength, required: true });
  return found ? [found] : [];
};

/**
 * What stands against publishing this, each at its place: the summary, and every place with personal data or text of the
 * template that is neither taken out nor justified.
 *
 * Every 公开范围 is held to the same: a scope limits who reads, not whose identity number may be read, and the next
 * edition may be wider.
 */
export const checkPublication = (project: PublishedProject, handled: readonly HandledPlace[] = []): Finding[] => [
  ...checkSummary(project.summary),
  ...checkHandled(project, handled),
];

/** What is wrong with the reason of a withdrawal: the public reads it where the publication was, so no person is in it. */
export function checkWithdrawal(reason: string): Finding[] {
  const given = normalise(reason);
  return given ? findSensitive('reason', given) : [finding('reason', 'reasonNeeded')];
}
