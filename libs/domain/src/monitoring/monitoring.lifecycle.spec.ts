import { describe, expect, it } from '@jest/globals';
import { type Role, roles } from '../actor';
import { actionsOf, refuse } from '../lifecycle';
import { type CorrectionAction, correctionLifecycle, type ReportAction, reportLifecycle } from './report.lifecycle';
import { type MonitoringRoundAction, monitoringRoundLifecycle } from './round.lifecycle';

const actor = (role: Role, userId = 'reviewer', divisionCode = '150600') => ({ role, userId, divisionCode });
const placed = { orgPath: '/150000/150600/D001/', divisionCode: '150600', submittedBy: 'filler' };
const report = { ...placed, roundState: 'open' as const, unitReported: false };

/** What is taken back was sent by who asks. */
const sentBy = (action: string) => (action === 'withdraw' ? { submittedBy: 'reviewer' } : {});

/** What must hold, written out by hand: state, action, roles that may, and where it leads. */
const reportMoves: [string, ReportAction, Role[], string][] = [
  ['open', 'submit', ['department', 'unit'], 'submitted'],
  ['returned', 'submit', ['department', 'unit'], 'submitted'],
  ['submitted', 'withdraw', ['department', 'unit'], 'open'],
  ['submitted', 'return', ['finance'], 'returned'],
  ['submitted', 'decide', ['finance'], 'decided'],
];
const correctionMoves: [string, CorrectionAction, Role[], string][] = [
  ['required', 'report', ['department', 'unit'], 'reported'],
  ['reported', 'withdraw', ['department', 'unit'], 'required'],
  ['reported', 'verify', ['finance'], 'verified'],
  ['reported', 'sendBack', ['finance'], 'required'],
];
const roundMoves: [string, MonitoringRoundAction, Role[], string][] = [
  ['open', 'refresh', ['finance'], 'open'],
  ['open', 'close', ['finance'], 'closed'],
  ['closed', 'reopen', ['finance'], 'open'],
];

describe('the lifecycles of monitoring', () => {
  it('let each role do with a report what is written here, and nothing else', () => {
    for (const state of reportLifecycle.states)
      for (const action of actionsOf(reportLifecycle))
        for (const role of roles) {
          const move = reportMoves.find((each) => each[0] === state && each[1] === action);
          const refused = refuse(reportLifecycle, action, actor(role), { ...report, ...sentBy(action), state });
          expect([state, action, role, refused === null]).toEqual([state, action, role, !!move?.[2].includes(role)]);
          if (move) expect(reportLifecycle.actions[action].to).toBe(move[3]);
        }
  });

  it('let each role do with a correction what is written here, and nothing else', () => {
    for (const state of correctionLifecycle.states)
      for (const action of actionsOf(correctionLifecycle))
        for (const role of roles) {
          const move = correctionMoves.find((each) => each[0] === state && each[1] === action);
          const refused = refuse(correctionLifecycle, action, actor(role), { ...placed, ...sentBy(action), state });
          expect([state, action, role, refused === null]).toEqual([state, action, role, !!move?.[2].includes(role)]);
          if (move) expect(correctionLifecycle.actions[action].to).toBe(move[3]);
        }
  });

  it('let each role do with a round what is written here, and nothing else', () => {
    for (const state of monitoringRoundLifecycle.states)
      for (const action of actionsOf(monitoringRoundLifecycle))
        for (const role of roles) {
          const move = roundMoves.find((each) => each[0] === state && each[1] === action);
          const refused = refuse(monitoringRoundLifecycle, action, actor(role), { ...placed, state, waiting: 0 });
          expect([state, action, role, refused === null]).toEqual([state, action, role, !!move?.[2].includes(role)]);
          if (move) expect(monitoringRoundLifecycle.actions[action].to).toBe(move[3]);
        }
  });

  it('keep who submitted apart from who decides, returns and verifies', () => {
    for (const action of ['return', 'decide'] as const)
      expect(
        refuse(reportLifecycle, action, actor('finance', 'filler'), { ...report, state: 'submitted' })?.reason.key,
      ).toBe('separationOfDuties');
    for (const action of ['verify', 'sendBack'] as const)
      expect(
        refuse(correctionLifecycle, action, actor('finance', 'filler'), { ...placed, state: 'reported' })?.reason.key,
      ).toBe('separationOfDuties');
  });

  it('keep a league from acting on a banner', () => {
    const league = actor('finance', 'reviewer', '150000');
    expect(refuse(reportLifecycle, 'decide', league, { ...report, state: 'submitted' })?.reason.key).toBe(
      'notYourDivision',
    );
  });

  it('refuse a report to a closed round, and the closing of a round that still waits', () => {
    const late = { ...report, state: 'open' as const, roundState: 'closed' as const };
    expect(refuse(reportLifecycle, 'submit', actor('unit'), late)).toMatchObject({
      code: 'NOT_READY',
      reason: { key: 'roundClosed' },
    });
    const sent = { ...late, state: 'submitted' as const, submittedBy: 'reviewer' };
    expect(refuse(reportLifecycle, 'withdraw', actor('unit'), sent)?.reason.key).toBe('roundClosed');
    expect(
      refuse(monitoringRoundLifecycle, 'close', actor('finance'), { ...placed, state: 'open', waiting: 2 }),
    ).toMatchObject({
      code: 'NOT_READY',
      reason: { key: 'roundStillWaits', params: { count: 2 } },
    });
  });
});
