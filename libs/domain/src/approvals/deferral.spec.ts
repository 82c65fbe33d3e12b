import { expect, it } from '@jest/globals';
import { say } from '../messages';
import { deferralReason } from './deferral';
import { targetStates } from '../targets/target';

it('says of money that is put off whether its target was declared at all', () => {
  expect(say(deferralReason(null), 'zh')).toBe('没有申报绩效目标，缓批预算');
  for (const state of targetStates) expect(say(deferralReason(state), 'zh')).toBe('没有审核通过的绩效目标，缓批预算');
});
