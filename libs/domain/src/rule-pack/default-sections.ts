import { localPractice } from './keys';
import type { RulePack } from './rule-pack';

/** What packs that do not state these sections judge by; those that were written before there were any among them. */
export const defaultSections: Pick<RulePack, 'exAnte' | 'reviewForm' | 'reply' | 'mending'> = {
  exAnte: {
    clause: '内政办发〔2021〕5号 六(三)（界限为本地做法）',
    maxima: { policyFit: '20', clearTarget: '20', feasibility: '20', economy: '20', benefitAndFunding: '20' },
    marks: { excellent: '1', good: '0.8', medium: '0.6', poor: '0.2' },
    support: { total: '80', ofDimension: '0.6' },
    supportAfterChange: { total: '60' },
  },
  reviewForm: {
    clause: '财预〔2015〕88号（界限为本地做法）',
    maxima: {
      formal: '10',
      clear: '10',
      duties: '15',
      indicators: '15',
      effects: '15',
      funds: '15',
      attainable: '10',
      conditions: '10',
    },
    grades: { excellent: '90', good: '80', medium: '60' },
  },
  reply: {
    basis: [
      { provision: '《内蒙古自治区预算绩效管理条例》第十七条', from: '2024-11-01' },
      { provision: '内政办发〔2014〕70号文件四（一）3“绩效目标批复”', from: null },
    ],
  },
  mending: { clause: localPractice, workingDays: 5 },
};

/** A frozen pack with the sections that came to packs after it. */
export const completePack = (pack: RulePack): RulePack => ({ ...defaultSections, ...pack });
