import { lintSettingNames } from '../lint/lint-setting-names';
import { lintRuleLabels } from '../lint/lint-labels';
import { type LintRuleId, lintRuleIds } from '../rule-pack/lint-rule-ids';
import type { LintPolicy } from '../lint/lint-policy';
import type { Text } from '../messages';
import type { RulePack } from '../rule-pack/rule-pack';
import {
  plainFigure,
  joinNames,
  type PackFigure,
  type PackStatement,
  percent,
  sentence,
  percentFigure,
  statement,
  wholeFigure,
} from './statement';

type Severity = LintPolicy['rules'][LintRuleId]['severity'];

const severityWords: Record<Severity, Text> = {
  block: { zh: '不得送审', en: 'must be corrected first' },
  warn: { zh: '提醒', en: 'warns' },
  advise: { zh: '建议', en: 'advises' },
  off: { zh: '不检查', en: 'not checked' },
};

function ruleStatement({ lint }: RulePack, id: LintRuleId): PackStatement {
  const { severity, messages = {}, clause } = lint.rules[id];
  const { name, what } = lintRuleLabels[id];
  const own = Object.values(messages).flatMap((each) => (each ? [severityWords[each]] : []));
  const some = own.length > 0 ? sentence('packLintSome', { weighs: joinNames(own) }) : { zh: '', en: '' };
  const words = { id, name, what, weighs: severityWords[severity], some };
  return statement(`lint.rules.${id}`, sentence('packLintRule', words), clause);
}

/** Thresholds that are shares of one read as percentages. */
const shares: readonly (keyof LintPolicy['thresholds'])[] = [
  'goalMeasured',
  'moneyAlike',
  'pastedSet',
  'sameProgramme',
  'duplicateName',
  'ofLastYear',
  'ofPeers',
];

function thresholdFigure(path: string, name: keyof LintPolicy['thresholds'], value: string | number): PackFigure {
  if (typeof value === 'number') return wholeFigure(path, value);
  return shares.includes(name) ? percentFigure(path, value) : plainFigure(path, value);
}

const thresholds = ({ lint }: RulePack): PackStatement[] =>
  Object.entries(lint.thresholds).map(([key, value]) => {
    const name = key as keyof LintPolicy['thresholds'];
    const path = `lint.thresholds.${name}`;
    if (typeof value === 'object') {
      const words = { name: lintSettingNames[`thresholds.${name}`], value: value.join(' ') };
      return statement(path, sentence('packLintSetting', words), null);
    }
    const shown = shares.includes(name) ? percent(String(value)) : String(value);
    const words = { name: lintSettingNames[`thresholds.${name}`], value: shown };
    return statement(path, sentence('packLintSetting', words), null, [thresholdFigure(path, name, value)]);
  });

type WordList = keyof LintPolicy['words'] | keyof LintPolicy['levels'];
const listOf = (value: readonly (string | readonly string[])[]): string =>
  value.map((each) => (typeof each === 'string' ? each : each.join(' = '))).join('、');

/** The label of a dimension or kind, or its key where the pack's tree does not have it. */
const labelOf = ({ tree }: RulePack, key: string): Text =>
  tree.flatMap((level) => [level, ...level.level2]).find((each) => each.key === key)?.name ?? { zh: key, en: key };

const lists = (pack: RulePack, part: 'words' | 'levels'): PackStatement[] =>
  (Object.entries(pack.lint[part]) as [WordList, readonly (string | readonly string[])[]][]).map(([key, value]) => {
    const name = lintSettingNames[`${part}.${key}` as keyof typeof lintSettingNames];
    return statement(
      `lint.${part}.${key}`,
      sentence('packLintSetting', {
        name,
        value: part === 'levels' ? joinNames(value.map((key) => labelOf(pack, String(key)))) : listOf(value),
      }),
      null,
    );
  });

/** What a pack says about the indicator check: what each rule weighs, then its thresholds, kinds and words. */
export const describeLint = (pack: RulePack): PackStatement[] => [
  ...lintRuleIds.map((id) => ruleStatement(pack, id)),
  ...thresholds(pack),
  ...lists(pack, 'levels'),
  ...lists(pack, 'words'),
];
