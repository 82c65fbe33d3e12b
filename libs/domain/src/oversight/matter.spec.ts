import { expect, it } from '@jest/globals';
import { eventSubjects } from './event';
import { arrangedWords, startingWords } from './matter';

it('knows of every kind of object by which act somebody starts something about it', () => {
  const kinds = new Set(startingWords.map((word) => word.split('.')[0]));
  expect(eventSubjects.filter((kind) => kind !== 'user' && !kinds.has(kind))).toEqual([]);
});

it('takes the arrangement for a start, and not each of the forms that it opened', () => {
  expect(startingWords).toEqual(expect.arrayContaining(['monitoringRound.open', 'evaluationRound.open']));
  expect(startingWords.filter((word) => arrangedWords.some((each) => each === word))).toEqual([]);
});

it('takes no answer of others for a start', () => {
  const answers = startingWords.filter((word) =>
    /\.(return|reject|pass|approve|withdraw|remind|takeBack|edit|save)$/.test(word),
  );
  expect(answers).toEqual([]);
});
