import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { sections } from './sections';

const modules = join(import.meta.dirname, '..');

it('mounts every part that a module contributes to the project page, once', () => {
  const contributed = readdirSync(modules, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^(attachments|ex-ante|targets|approvals|monitoring|evaluation|feedback|disclosure)\/Project[A-Z][A-Za-z]*\.tsx$/.test(
      file,
    ),
  );
  expect(sections).toHaveLength(contributed.length);
  expect(new Set(sections.map(({ key }) => key)).size).toBe(sections.length);
});

it('shows a third party nothing of the course of the administration', () => {
  const shown = sections.filter(({ roles }) => roles.includes('evaluator')).map(({ key }) => key);
  expect(shown).toEqual(['evaluations', 'publication']);
});
