import { describe, expect, it } from '@jest/globals';
import shipped from '../../data/budget-classes.json' with { type: 'json' };
import sectors from '../../data/indicators/sector.json' with { type: 'json' };
import samples from '../../data/sample-projects.json' with { type: 'json' };
import { type BudgetClass, checkFunctionClass, classLevels, classPath, isValidIn, parentClass } from './budget-class';

const classes = shipped.map((each) => ({ toYear: null, ...each })) as readonly BudgetClass[];
const known = (code: string) => classes.filter((each) => each.kind === 'functional' && each.code === code);
const check = (functionCode: string, startDate = '2027-01-01') =>
  checkFunctionClass({ functionCode, startDate }, known(functionCode));

describe('the classes that are shipped', () => {
  it('are each of a level of their kind, below one of the level above, and named once in a year', () => {
    const found = new Set(classes.map(({ kind, code }) => `${kind} ${code}`));
    for (const { kind, code, name, fromYear, toYear } of classes) {
      expect([code, classLevels[kind].includes(code.length)]).toEqual([code, true]);
      const above = parentClass(code);
      expect([code, above === null || found.has(`${kind} ${above}`)]).toEqual([code, true]);
      expect([code, name.trim() !== '' && (toYear === null || toYear >= fromYear)]).toEqual([code, true]);
    }
    for (const year of [2014, 2018, 2019, 2020, 2026, 2040]) {
      const valid = classes.filter((each) => isValidIn(each, year)).map(({ kind, code }) => `${kind} ${code}`);
      expect([year, new Set(valid).size]).toEqual([year, valid.length]);
    }
  });

  it('have every function of the sample projects and of the indicators of sectors', () => {
    const used = [JSON.stringify(samples), JSON.stringify(sectors)].flatMap((text) => [
      ...text.matchAll(/"(?:func|functionCode)":"(\d{3,7})"/g),
    ]);
    expect(used.length).toBeGreaterThan(10);
    const now = (code: string) => known(code).filter((each) => isValidIn(each, 2026));
    for (const [, code = ''] of used) expect([code, now(code).length]).toEqual([code, 1]);
  });
});

describe('the function of a project', () => {
  it('is an item that holds in the year in which the project begins', () => {
    expect(check('2140106')).toBeNull();
    expect(check('2149906')).toMatchObject({ path: 'functionCode', key: 'functionCodeUnknown' });
    expect(check('2010308', '2023-05-01')).toBeNull();
    expect(check('2010308')).toMatchObject({ key: 'functionCodeNotInYear', params: { name: '信访事务', year: 2027 } });
  });

  it('is left to the check of its form where it is no item at all', () => {
    expect(check('214')).toBeNull();
    expect(check('')).toBeNull();
  });
});

it('knows what stands above a code, and when one holds', () => {
  expect(classPath('2050202')).toEqual(['205', '20502', '2050202']);
  expect(parentClass('205')).toBeNull();
  expect(isValidIn({ fromYear: 2019, toYear: 2023 }, 2023)).toBe(true);
  expect(isValidIn({ fromYear: 2019, toYear: 2023 }, 2024)).toBe(false);
});

it('calls a class what it is called in the year', () => {
  const named = (code: string, year: number) =>
    known(code)
      .filter((each) => isValidIn(each, year))
      .map(({ name }) => name);
  expect([named('207', 2018), named('207', 2019)]).toEqual([['文化体育与传媒支出'], ['文化旅游体育与传媒支出']]);
  expect([named('20805', 2019), named('20805', 2020)]).toEqual([['行政事业单位离退休'], ['行政事业单位养老支出']]);
});
