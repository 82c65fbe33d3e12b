import { describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { findingsOf, lintForms, lintTruth } from './forms.fixture';
import { type LintRuleId, lintRuleIds } from './lint';
import { lintRuleLabels } from './lint-labels';
import { lintPack } from './sample-forms.fixture';

const page = new URL('../../../../docs/linter.md', import.meta.url);
const [begin, end] = ['<!-- generated -->', '<!-- /generated -->'];

/** Findings of one rule over all forms: told and right, told and wrong, right and not told. */
type Count = { readonly right: number; readonly wrong: number; readonly missed: number };

/** Of each form what it is told and what it is to be told. */
const results = lintForms.map((form) => ({
  found: findingsOf(form).map(({ rule, path }) => `${rule} ${path}`),
  truth: lintTruth[form.id] ?? [],
}));

function counted(rule: LintRuleId): Count {
  const all = results.map(({ found, truth }) => ({
    found: found.filter((each) => each.startsWith(rule)),
    truth: truth.filter((each) => each.startsWith(rule)),
  }));
  const sum = (of: (form: (typeof all)[number]) => readonly string[]) =>
    all.reduce((count, form) => count + of(form).length, 0);
  return {
    right: sum(({ found, truth }) => found.filter((each) => truth.includes(each))),
    wrong: sum(({ found, truth }) => found.filter((each) => !truth.includes(each))),
    missed: sum(({ found, truth }) => truth.filter((each) => !found.includes(each))),
  };
}

const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`);
const shares = ({ right, wrong, missed }: Count): string[] => [
  share(right, right + wrong),
  share(right, right + missed),
];
const line = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function ruleLine(id: LintRuleId): string {
  const { name, what, fix, settings } = lintRuleLabels[id];
  const { severity, messages = {}, clause } = lintPack.lint.rules[id];
  const milder = Object.entries(messages).map(([key, own]) => `${own} \`${key}\``);
  const weight = [severity, ...milder].join(', ');
  return line(id, name.zh, what.en, weight, clause, fix?.en ?? '', settings.map((each) => `\`${each}\``).join(' '));
}

function generated(): string {
  const counts = lintRuleIds.map((id) => ({ id, ...counted(id) }));
  const sum = (of: (count: Count) => number) => counts.reduce((all, count) => all + of(count), 0);
  const total = {
    right: sum(({ right }) => right),
    wrong: sum(({ wrong }) => wrong),
    missed: sum(({ missed }) => missed),
  };
  const forms = (kind: string, rule?: string) =>
    String(lintForms.filter((form) => form.kind === kind && (rule === undefined || form.rule === rule)).length);
  const measured = (name: string, count: Count, rule?: string) =>
    line(name, forms('defect', rule), forms('clean', rule), String(count.right + count.missed), ...shares(count));
  return [
    line('Rule', '名称', 'Finds', 'Severity', 'Clause', 'One-click fix', 'Settings'),
    line(...Array.from({ length: 7 }, () => '---')),
    ...lintRuleIds.map(ruleLine),
    '',
    line('Rule', 'Forms with the defect', 'Forms that only look like it', 'Findings due', 'Precision', 'Recall'),
    line(...Array.from({ length: 6 }, () => '---')),
    ...counts.map((count) => measured(count.id, count, count.id)),
    measured('**All**', total),
  ].join('\n');
}

/** Tables without the padding that the formatter gives their columns. */
const unpadded = (text: string): string => text.replace(/ +\|/g, ' |').replace(/-{3,}/g, '---').trim();

describe('docs/linter.md', () => {
  it('states the rules and what they are worth as they are; UPDATE_DOCS=1 writes it', () => {
    const text = readFileSync(page, 'utf8');
    const [before = '', rest = ''] = text.split(begin);
    const [block = '', after = ''] = rest.split(end);
    const now = generated();
    if (process.env.UPDATE_DOCS) writeFileSync(page, `${before}${begin}\n\n${now}\n\n${end}${after}`);
    else expect(unpadded(block)).toBe(unpadded(now));
  });
});
