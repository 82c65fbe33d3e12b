import { describe, expect, it } from '@jest/globals';
import { isMailAddress } from '../identity/mail-address';
import { eventActions, eventWords } from './event';
import { messageKindNames, messageKinds, messageReaders, startedBy, toldOf, undoingWords } from './message';

describe('whom an event is told', () => {
  it('is said for every kind of message and every kind of reader by some event', () => {
    const all = eventActions.map((action) => toldOf(action));
    expect(new Set(all.flatMap((told) => Object.values(told)))).toEqual(new Set(messageKinds));
    expect(new Set(all.flatMap((told) => Object.keys(told)))).toEqual(new Set(messageReaders));
    expect(messageKinds.every((kind) => messageKindNames[kind].zh && messageKindNames[kind].en)).toBe(true);
  });

  it('names nobody for what people do to their account, their drafts and their files', () => {
    for (const action of eventActions.filter((each) => /^(user|attachment|importRun)_|_(draft|edit|save)$/.test(each)))
      expect([action, toldOf(action)]).toEqual([action, {}]);
  });

  it('leaves out the unit whose returned form waits, and tells its department and who had passed it', () => {
    expect(toldOf('target_return')).toEqual({ reportedTo: 'returned', reviewers: 'returned' });
  });

  it('leaves out whoever has something to do after a conclusion or a decision', () => {
    const owners = { declarer: 'evaluated', department: 'evaluated' };
    expect(toldOf('exAnteAssessment_conclude', { conclusion: 'support' })).toEqual(owners);
    expect(toldOf('exAnteAssessment_conclude', { conclusion: 'supportAfterChange' })).toEqual({});
    expect(toldOf('monitoringReport_decide', { decision: 'normal' })).toEqual(owners);
    for (const decision of ['correct', 'suspend']) expect(toldOf('monitoringReport_decide', { decision })).toEqual({});
  });

  it('knows which acts take back what was told, by words that are recorded', () => {
    expect(undoingWords['target.takeBack']).toContain('target.pass');
    for (const [act, undone] of Object.entries(undoingWords))
      for (const word of [act, ...undone]) expect(eventWords).toContain(word);
  });

  it('tells a third party of what it is assigned, of its opinion that came back, and of what is withdrawn', () => {
    for (const action of ['assignment_assign', 'assignment_return', 'assignment_withdraw'] as const)
      expect(toldOf(action)).toMatchObject({ evaluator: 'assigned' });
  });

  it('knows the act behind every person who had asked for something', () => {
    const asking = eventActions.filter((action) => 'starter' in toldOf(action));
    expect(Object.keys(startedBy).sort()).toEqual([...asking].sort());
    for (const act of Object.values(startedBy)) expect(eventWords).toContain(act);
  });
});

describe('an address for mail', () => {
  it('is one address and nothing beside it', () => {
    for (const good of ['li.jing@czj.nmg.cn', 'a+b@example.com', 'x@a-b.cn'])
      expect([good, isMailAddress(good)]).toEqual([good, true]);
    for (const bad of [
      '',
      'li',
      'li@',
      '@cn',
      'a b@c.cn',
      'a@b.cn,c@d.cn',
      'a@b.cn\nBcc: c@d.cn',
      '李 <a@b.cn>',
      'a@b',
      `${'a'.repeat(250)}@b.cn`,
    ])
      expect([bad, isMailAddress(bad)]).toEqual([bad, false]);
  });
});
