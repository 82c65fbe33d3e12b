import { describe, expect, it } from '@jest/globals';
import { messages, say, type Text } from '../messages';
import { applyFix, applyFixToSubject } from './fix';
import { claimsOf, contentOf, findingsOf, lintForms, type LintForm, lintTruth, subjectOf } from './forms.fixture';
import type { LintFinding, LintFix } from './lint';
import { lintRuleIds } from './lint';
import { lintEvaluation } from './lint-evaluation';
import { lintRuleLabels } from './lint-labels';
import { blockingOf, lintTarget } from './lint-target';
import { lintPack, samples, sampleSubject } from './sample-forms.fixture';

const short = ({ rule, path }: LintFinding): string => `${rule} ${path}`;

describe.each(lintForms.map((form) => [`${form.id} ${form.why}`, form] as const))('form %s', (_, form) => {
  it('is told what it is to be told, and nothing else', () => {
    expect(findingsOf(form).map(short).sort()).toEqual([...(lintTruth[form.id] ?? [])].sort());
  });
});

describe('the forms', () => {
  it.each(lintRuleIds)('hold three with the defect of %s and three that only look like it', (rule) => {
    const of = (kind: LintForm['kind']) => lintForms.filter((form) => form.rule === rule && form.kind === kind);
    expect(of('defect').length).toBeGreaterThanOrEqual(3);
    expect(of('clean').length).toBeGreaterThanOrEqual(3);
    for (const form of of('defect')) expect(lintTruth[form.id]?.some((found) => found.startsWith(rule))).toBe(true);
    for (const form of of('clean')) expect(lintTruth[form.id]?.some((found) => found.startsWith(rule))).toBe(false);
  });
});

/** What is still found once a fix is taken. */
function after(form: LintForm, fix: LintFix): LintFinding[] {
  if (form.about === 'target') return lintTarget(lintPack, applyFixToSubject(subjectOf(form), fix), form.context);
  const claims = claimsOf(form);
  return lintEvaluation(lintPack, contentOf(form), claims && applyFix(claims, fix));
}

describe('a fix', () => {
  const offered = lintForms.flatMap((form) =>
    findingsOf(form).flatMap((found) => found.fixes.map((fix) => ({ form, found, fix }))),
  );

  it('removes its finding', () => {
    for (const { form, found, fix } of offered) {
      const same = after(form, fix).filter(
        ({ rule, path, key }) => rule === found.rule && path === found.path && key === found.key,
      );
      expect([form.id, say(fix.label, 'zh'), same]).toEqual([form.id, say(fix.label, 'zh'), []]);
    }
  });

  it('brings no finding that keeps the form from being submitted', () => {
    for (const { form, found, fix } of offered) {
      const before = blockingOf(findingsOf(form)).map(short);
      const now = blockingOf(after(form, fix)).map(short);
      expect([form.id, short(found), now.filter((each) => !before.includes(each))]).toEqual([
        form.id,
        short(found),
        [],
      ]);
    }
  });

  it('is offered by every rule that says so, and by no other', () => {
    const rules = new Set(offered.map(({ found }) => found.rule));
    expect(lintRuleIds.filter((id) => rules.has(id))).toEqual(
      lintRuleIds.filter((id) => lintRuleLabels[id].fix !== null),
    );
  });
});

describe('the sample projects', () => {
  it('have nothing that blocks, but for the contradiction that was disclosed', () => {
    const blocked = samples.flatMap((sample) =>
      blockingOf(lintTarget(lintPack, sampleSubject(sample))).map((found) => `${sample.id} ${short(found)}`),
    );
    expect(blocked).toEqual(['D01 L01 indicators.1.direction']);
  });
});

describe('a finding', () => {
  const all = lintForms.flatMap((form) => findingsOf(form));

  it('says in both languages what is wrong, with every parameter put in', () => {
    for (const found of all)
      for (const sentence of [found, ...found.fixes.map(({ label }) => label)]) {
        expect([say(sentence, 'zh'), say(sentence, 'en')].filter((text) => /\{\w+\}/.test(text))).toEqual([]);
        const latin = /\b[a-z]{3,}\b/.exec(say(sentence, 'zh').replace(/“[^”]*”/g, ''));
        expect(latin).toBeNull();
      }
  });

  it('carries the severity and the clause of the policy, and the row of its cell', () => {
    for (const { rule, severity, clause, row, path, key } of all) {
      const policy = lintPack.lint.rules[rule];
      expect(severity).toBe(policy.messages?.[key] ?? policy.severity);
      expect(clause).toBe(policy.clause);
      expect(row).toBe(/\.\d+/.test(path) ? Number(/\.(\d+)/.exec(path)?.[1]) : null);
    }
  });

  it('is gone where the policy switches the rule or the message off', () => {
    const { rules } = lintPack.lint;
    const lint = {
      ...lintPack.lint,
      rules: {
        ...rules,
        L01: { ...rules.L01, severity: 'off' as const },
        L02: { ...rules.L02, messages: { lintGoalUnmeasured: 'off' as const } },
      },
    };
    const [d01] = samples;
    expect(d01 && lintTarget({ ...lintPack, lint }, sampleSubject(d01)).map(short)).toEqual([
      'L14 indicators.6.standard',
    ]);
  });

  it('uses every message the linter has', () => {
    const texts = new Set(all.flatMap(({ key, fixes }) => [key, ...fixes.map(({ label }) => label.key)]));
    const own = Object.keys(messages as Record<string, Text>).filter((key) => key.startsWith('lint'));
    expect(own.filter((key) => !texts.has(key as never))).toEqual([]);
  });
});
