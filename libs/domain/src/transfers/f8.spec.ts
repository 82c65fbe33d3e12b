import { describe, expect, it } from '@jest/globals';
import { f8Layout } from '../forms/f8';
import { cellsOf } from '../forms/grid';
import { layOut } from '../forms/lay-out';
import { f8Of } from './f8';
import { farmland, figures, rowOf, transferOf } from './transfer.fixture';

describe('form F8', () => {
  const transfer = transferOf({
    indicators: [farmland, rowOf({ id: 'soil', name: '耕地质量', core: 0, value: null, standard: '明显提升' })],
  });

  it('prints the whole transfer with the money of term and year', () => {
    expect(f8Of(transfer, { divisionName: '内蒙古自治区' })).toMatchObject({
      name: '农田建设补助资金',
      divisionName: '内蒙古自治区',
      documentNo: '财农〔2026〕12号',
      funds: {
        term: { total: '2500.00', central: '2000.00', local: '500.00' },
        year: { total: '1200.00', central: '1000.00', local: '200.00' },
      },
      indicators: [
        { name: '新建高标准农田面积', value: '≥100万亩', core: 3 },
        { name: '耕地质量', value: '明显提升', core: 0 },
      ],
    });
  });

  it('prints for one place what it was handed, under the document that says so', () => {
    const place = {
      placeName: '巴彦淖尔市',
      documentNo: '内财农〔2026〕7号',
      amount: '600.00',
      figures: [{ indicatorId: farmland.id, ...figures({ value: '60' }) }],
    };
    expect(f8Of(transfer, place)).toMatchObject({
      divisionName: '巴彦淖尔市',
      documentNo: '内财农〔2026〕7号',
      funds: { term: null, year: { total: '600.00', central: null, local: null } },
      indicators: [{ value: '≥60万亩' }, { value: '明显提升' }],
    });
  });

  it('says its own goal as a sentence, with its own money beside the whole', () => {
    const place = { placeName: '五原县', documentNo: '巴财农〔2026〕9号', amount: '60000.00' };
    const part = f8Of(transfer, {
      ...place,
      figures: [{ indicatorId: farmland.id, ...figures({ value: '6' }) }],
    });
    expect(part.goal).toMatchObject({ zh: '五原县承担：新建高标准农田面积 ≥6万亩；耕地质量 明显提升。' });
    expect(part.whole).toEqual({ amount: '1200.00', goal: transfer.goal });
    const texts = cellsOf(layOut(f8Layout, part, 'zh')).map(({ text }) => text);
    for (const text of ['本地区年度金额', '总体年度金额', '6.00', '0.12', '总体年度目标', transfer.goal])
      expect(texts).toContain(text);
    expect(f8Of(transfer, { divisionName: '内蒙古自治区' })).toMatchObject({ whole: null, goal: transfer.goal });
  });

  it('says that a place was handed no figures', () => {
    const silent = transferOf({ indicators: [farmland] });
    const place = { placeName: '五原县', documentNo: 'a', amount: '1.00', figures: [] };
    expect(f8Of(silent, place).goal).toMatchObject({ zh: '未向五原县下达指标值。' });
  });
});
