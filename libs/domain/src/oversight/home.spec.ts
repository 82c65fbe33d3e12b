import { describe, expect, it } from '@jest/globals';
import { homePlaces, stageOfPlace, stepsAt, unsubmittedPlaces } from './home';
import { stageOfTodo, todoKinds } from './todo';

const statesAt = (place: (typeof homePlaces)[number]) => stepsAt(place).map(({ state }) => state);

describe('where a project stands', () => {
  it('never goes back as the places go on', () => {
    const done = homePlaces
      .filter((place) => place !== 'held')
      .map((place) => statesAt(place).filter((s) => s === 'done').length);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(statesAt('approved')).toEqual(['done', 'done', 'done', 'done', 'done']);
  });

  it('shows a return where it happened', () => {
    expect(statesAt('targetReturned')).toEqual(['done', 'returned', 'waiting', 'waiting', 'waiting']);
    expect(statesAt('financeReview')).toEqual(['done', 'done', 'done', 'current', 'waiting']);
  });

  it('has a stage as long as something is asked of somebody', () => {
    expect(homePlaces.filter((place) => stageOfPlace[place] === null)).toEqual(['held', 'approved']);
    expect(unsubmittedPlaces.every((place) => ['admission', 'declaration'].includes(String(stageOfPlace[place])))).toBe(
      true,
    );
  });
});

describe('what waits', () => {
  it('is done in a stage of the year, a review in that of whoever reviews', () => {
    expect(stageOfTodo('targetSubmitted', 'department')).toBe('departmentReview');
    expect(stageOfTodo('targetSubmitted', 'finance')).toBe('financeReview');
    expect(stageOfTodo('targetReturned', 'unit')).toBe('declaration');
    expect(todoKinds.every((kind) => stageOfTodo(kind, 'finance').length > 0)).toBe(true);
  });
});
