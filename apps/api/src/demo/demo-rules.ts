import type { INestApplicationContext } from '@nestjs/common';
import { nm10hao, type RulePack, shippedPack, successorOf } from '@chengxiao/domain';
import { RulePacksService } from '../rule-packs';
import { colleagueOf } from './organisations';
import type { Cast } from './people';

/** The division that judges by rules of its own, and the year it tries them in. */
const own = { seat: 'hlbe', division: '150700', year: 2025 } as const;
const sample = 'categories-five-grades';
const name = {
  zh: '呼伦贝尔市项目支出绩效评价规则（分类权重、五档，试行）',
  en: 'Evaluation rules of Hulunbuir: weights by category, five grades (trial)',
};

/** The pack of the build that says what judges a division of the demonstration. */
export const rulesOf = (divisionCode: string, year: number): RulePack =>
  (year === own.year && divisionCode.startsWith(own.division.slice(0, 4)) ? shippedPack(sample) : null) ?? nm10hao;

/** One league tries the sample of weights by category and five grades for a year. */
export class DemoRules {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly cast: Cast,
  ) {}

  async activate(): Promise<void> {
    const finance = this.cast.get(`${own.seat}-cz`);
    const base = shippedPack(sample);
    const second = this.cast.get(colleagueOf(own.seat)) ?? this.cast.get(`${own.seat}-zf`);
    if (!finance || !second || !base) throw new Error('no bureau of two, or no rules, to try');
    const packs = this.app.get(RulePacksService, { strict: false });
    const head = { id: 'hulunbuir', version: 1, jurisdiction: finance.divisionCode, fromYear: own.year };
    const drafted = await packs.draft(finance, {
      fromPackId: base.id,
      fromVersion: base.version,
      packId: head.id,
      name,
      fromYear: own.year,
    });
    const document = { ...successorOf(base, head), name, toYear: own.year };
    const { id, version } = await packs.edit(finance, drafted.id, drafted.version, document);
    await packs.move(second, { id, version, action: 'activate' });
  }
}
