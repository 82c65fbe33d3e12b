import { describe, expect, it } from '@jest/globals';
import type { EventAction } from './event';
import { type LifeEvent, lifeOf, type LifeStatus, type LifeSubject } from './life';

const subject = (
  kind: LifeSubject['kind'],
  state: string,
  year: number | null = 2026,
  id = `${kind}-${year}`,
): LifeSubject => ({ kind, id, year, state });
const project = (state: string) => subject('project', state, null, 'project');
const event = (subjectId: string, action: EventAction, at: string, reason: string | null = null): LifeEvent => ({
  subjectId,
  action,
  at,
  actorName: '包晓',
  actorOrg: '财政局',
  reason,
});
const statuses = (subjects: readonly LifeSubject[]): LifeStatus[] =>
  (lifeOf(subjects, [], [2026])[0]?.steps ?? []).map(({ status }) => status);

describe('the life of a project', () => {
  it('begins with the proposal', () => {
    expect(statuses([project('draft')])).toEqual([
      'current',
      'waiting',
      'waiting',
      'waiting',
      'waiting',
      'waiting',
      'waiting',
      'waiting',
    ]);
    expect(statuses([project('returned')])[0]).toBe('returned');
  });

  it('names who admitted the project, not who suspended or resumed it', () => {
    const events = [
      { ...event('project', 'project_admit', '2026-01-02'), actorName: '入库人' },
      { ...event('project', 'project_suspend', '2026-03-02', '资金问题'), actorName: '暂停人' },
      { ...event('project', 'project_resume', '2026-04-02', '已整改'), actorName: '恢复人' },
    ];
    const [admission] = lifeOf([project('admitted')], events, [2026])[0]?.steps ?? [];
    expect(admission).toMatchObject({ who: '入库人', at: '2026-01-02', opinion: null });
  });

  it('says what comes next once a step is done', () => {
    expect(statuses([project('admitted')]).slice(0, 3)).toEqual(['done', 'current', 'waiting']);
    expect(statuses([project('admitted'), subject('target', 'passed')]).slice(0, 4)).toEqual([
      'done',
      'done',
      'current',
      'waiting',
    ]);
    expect(statuses([project('admitted'), subject('target', 'approved')]).slice(0, 4)).toEqual([
      'done',
      'done',
      'done',
      'current',
    ]);
  });

  it('leaves out a step that the year did without', () => {
    const without = [project('admitted'), subject('target', 'approved'), subject('evaluation', 'filed')];
    expect(statuses(without).slice(2)).toEqual(['done', 'waiting', 'done', 'done', 'current', 'waiting']);
  });

  it('is open as long as one of several reports is', () => {
    const reports = [subject('monitoring', 'decided', 2026, 'a'), subject('monitoring', 'open', 2026, 'b')];
    expect(statuses([project('admitted'), subject('target', 'approved'), ...reports])[3]).toBe('current');
  });

  it('reads evaluation, filing, feedback and publication apart', () => {
    const before = [project('admitted'), subject('target', 'approved'), subject('monitoring', 'decided')];
    expect(statuses([...before, subject('evaluation', 'submitted')]).slice(4)).toEqual([
      'done',
      'current',
      'waiting',
      'waiting',
    ]);
    expect(statuses([...before, subject('evaluation', 'returned')]).slice(4)).toEqual([
      'returned',
      'waiting',
      'waiting',
      'waiting',
    ]);
    const filed = [...before, subject('evaluation', 'filed')];
    expect(statuses([...filed, subject('notice', 'accepted'), subject('proposal', 'proposed')]).slice(5)).toEqual([
      'done',
      'current',
      'waiting',
    ]);
    const ended = [...filed, subject('proposal', 'settled'), subject('publication', 'published')];
    expect(statuses(ended)).toEqual(Array.from({ length: 8 }, () => 'done'));
  });

  it('tells who did it last, when, and with what opinion, in the right year', () => {
    const subjects = [project('admitted'), subject('target', 'approved', 2025), subject('target', 'returned', 2026)];
    const events = [
      event('project', 'project_admit', '2025-01-02'),
      event('target-2025', 'target_pass', '2025-02-01', '目标清楚'),
      event('target-2026', 'target_submit', '2026-02-01'),
      event('target-2026', 'target_return', '2026-02-03', '指标不量化'),
    ];
    const [earlier, later] = lifeOf(subjects, events, []);
    expect(earlier?.steps[1]).toMatchObject({ status: 'done', at: '2025-02-01', opinion: '目标清楚' });
    expect(later?.steps[1]).toMatchObject({
      status: 'returned',
      at: '2026-02-03',
      who: '包晓',
      organisation: '财政局',
      opinion: '指标不量化',
    });
    expect(later?.steps[0]).toMatchObject({ status: 'done', at: '2025-01-02' });
  });

  it('shows the years it was asked for while nothing has happened in any', () => {
    expect(lifeOf([project('admitted')], [], [2026, 2027]).map(({ year }) => year)).toEqual([2026, 2027]);
  });
});
