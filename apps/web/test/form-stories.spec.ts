import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

const sources = join(import.meta.dirname, '../src');
const stories = join(import.meta.dirname, '../../journeys/src/stories');
const textOf = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');
const quoted = (text: string): string[] => [...text.matchAll(/'(\w+)'|"(\w+)"/g)].map(([, a, b]) => a ?? b ?? '');

/** The kinds of drafts that a file of the pages keeps: in the call of the hook, or as a property of the small form. */
function kindsIn(text: string): string[] {
  const calls = [...text.matchAll(/useDraftedForm(?:<[^(]*>)?\(\{(?:\s*\/\/.*)?\s*kind: ([^,]+),/g)];
  const elements = [...text.matchAll(/<DraftedForm(?:<\w+>)?\s+kind=(\S+)/g)];
  const passedOn = [...text.matchAll(/<DeviationForm\s+form=(\S+)/g)];
  return [...calls, ...elements, ...passedOn].flatMap(([, kind = '']) => quoted(kind));
}

const kept = new Set(
  readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.spec.'))
    .flatMap((name) => kindsIn(textOf(sources, name))),
);
const told = ['drafted-forms.ts', 'sent-forms.ts'].flatMap((name) =>
  [...textOf(stories, name).matchAll(/^ {4}kind: '(\w+)'/gm)].map(([, kind]) => kind),
);

// An ended session, two people, what was taken back or returned: each form is walked in the browser.
it('has a story for every form that keeps a draft', () => {
  expect(kept.size).toBeGreaterThan(20);
  expect([...told].sort()).toEqual([...kept].sort());
});
