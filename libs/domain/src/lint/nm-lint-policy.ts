import type { LintPolicy } from './lint-policy';
import { nmLintPatterns, nmLintWords } from './nm-lint-words';

const founding = '内政办发〔2014〕70号 四(一)1';
const regulation = '《内蒙古自治区预算绩效管理条例》第十六条';
const declaration = '财预〔2015〕88号';
const selfEvaluation = '财预〔2020〕10号';
/** The documents ask for it and give no figure; what the policy sets itself says so to whoever reads the clause. */
const own = (clause: string): string => `${clause}(界限为本规则设定)`;

/** Policy of the indicator linter in Inner Mongolia. */
export const nmLintPolicy: LintPolicy = {
  rules: {
    L01: { severity: 'block', clause: declaration },
    L02: { severity: 'warn', messages: { lintGoalPart: 'advise' }, clause: `${regulation}(相关性)` },
    L03: { severity: 'warn', clause: own(`${regulation}(完整性)`) },
    L04: { severity: 'warn', clause: `${declaration};${regulation}(相关性)` },
    L05: { severity: 'block', clause: `${declaration} 申报表` },
    L06: { severity: 'warn', clause: own(`${regulation}(相关性)`) },
    L07: { severity: 'block', messages: { lintPercentHigh: 'warn', lintPercentFull: 'advise' }, clause: founding },
    L08: { severity: 'block', clause: `${regulation}(完整性)` },
    L09: { severity: 'warn', clause: '财预〔2021〕101号' },
    L10: { severity: 'warn', messages: { lintDateOutsideYear: 'advise' }, clause: founding },
    L11: { severity: 'block', clause: `${declaration};${regulation}(完整性)` },
    L12: { severity: 'block', clause: selfEvaluation },
    L13: {
      severity: 'block',
      messages: { lintAmountTooLarge: 'warn', lintAmountTooSmall: 'warn', lintPriceTooLarge: 'warn' },
      clause: own(founding),
    },
    L14: { severity: 'warn', clause: own(founding) },
    L15: { severity: 'block', messages: { lintNearDuplicate: 'warn' }, clause: own(`${regulation}(适当性)`) },
    L16: { severity: 'block', clause: founding },
    L17: { severity: 'warn', clause: own(`${regulation}(适当性)`) },
    S01: { severity: 'warn', clause: selfEvaluation },
    S02: { severity: 'block', clause: selfEvaluation },
    S03: { severity: 'warn', messages: { lintOverFulfilledReasoned: 'advise' }, clause: own(selfEvaluation) },
    S04: { severity: 'warn', clause: '内政办发〔2021〕5号' },
  },
  levels: {
    output: ['output'],
    cost: ['cost', 'economicCost', 'socialCost', 'ecologicalCost'],
    opinion: ['satisfaction'],
  },
  thresholds: {
    goalMeasured: '0.05',
    goalPieces: 5,
    goalRows: 2,
    goalFigures: 3,
    ratePoints: '0.5',
    moneyAlike: '0.005',
    fundsDifference: '0',
    pastedSet: '0.8',
    sameProgramme: '0.5',
    pastedRows: 5,
    weightSteps: ['1', '0.5', '0.1', '0.01'],
    slipFactor: '10000',
    slipSpread: '2',
    duplicateName: '0.85',
    ofLastYear: '0.8',
    ofPeers: '0.7',
    minPeers: 5,
    reasonLength: 4,
    scorePoints: '0',
  },
  words: nmLintWords,
  patterns: nmLintPatterns,
};
