import { describe, expect, it } from '@jest/globals';
import { completePack, defaultSections } from './default-sections';
import { resolvePack, successorOf } from './resolve';
import type { RulePack } from './rule-pack';
import { nm10hao, shippedDocuments, shippedPack } from './shipped';
import { validatePack } from './validate';

const found = (change: Partial<RulePack>): string[] =>
  validatePack({ ...nm10hao, ...change }).map(({ path, key }) => `${path} ${key}`);

describe('points and bounds of the forms', () => {
  const { exAnte, reviewForm, reply, mending } = nm10hao;

  it('are those of every pack unless it says otherwise, also where it was written before there were any', () => {
    expect({ exAnte, reviewForm, reply, mending }).toEqual(defaultSections);
    const stating = shippedDocuments.filter((document) => document.exAnte ?? document.reviewForm);
    expect(stating.map(({ id }) => id)).toEqual(['categories-five-grades']);
    expect(shippedPack('categories-five-grades')).toMatchObject({
      exAnte: { maxima: { benefitAndFunding: '25' } },
      reviewForm: { maxima: { indicators: '20' } },
    });
    const { exAnte: _, ...before } = nm10hao;
    expect(completePack(before as RulePack).exAnte).toEqual(defaultSections.exAnte);
    const own = { ...exAnte, support: { total: '85', ofDimension: '0.7' } };
    const document = successorOf(nm10hao, { id: 'own', version: 1, jurisdiction: '150600', fromYear: 2026 });
    expect(resolvePack({ ...document, exAnte: own }, nm10hao)?.exAnte).toEqual(own);
  });

  it('make 100 points, fall from grade to grade, and let full points be had', () => {
    expect(found({ exAnte: { ...exAnte, maxima: { ...exAnte.maxima, economy: '25' } } })).toEqual([
      'exAnte.maxima packMaximaNot100',
    ]);
    expect(found({ exAnte: { ...exAnte, marks: { ...exAnte.marks, excellent: '0.9', medium: '0.85' } } })).toEqual([
      'exAnte.marks.excellent packNoFullMarks',
      'exAnte.marks.medium packShareOrder',
    ]);
    expect(found({ exAnte: { ...exAnte, supportAfterChange: { total: '80' } } })).toEqual([
      'exAnte.supportAfterChange.total packBandOrder',
    ]);
    expect(found({ reviewForm: { ...reviewForm, maxima: { ...reviewForm.maxima, formal: '9' } } })).toEqual([
      'reviewForm.maxima packMaximaNot100',
    ]);
    expect(found({ reviewForm: { ...reviewForm, grades: { excellent: '101', good: '60', medium: '60' } } })).toEqual([
      'reviewForm.grades.excellent packBandBeyond',
      'reviewForm.grades.medium packBandOrder',
    ]);
    expect(found({ reviewForm: { ...reviewForm, clause: '某办法' } })).toEqual(['reviewForm.clause packClauseUnknown']);
  });
});
