import type { PastedLevel } from './cell-words';

const named = (key: string, zh: string, en: string) => ({ key, name: { zh, en } });
const output = [
  named('quantity', '数量指标', 'Quantity'),
  named('quality', '质量指标', 'Quality'),
  named('timeliness', '时效指标', 'Timeliness'),
];
const effects = [
  named('economic', '经济效益指标', 'Economic benefit'),
  named('social', '社会效益指标', 'Social benefit'),
  named('ecological', '生态效益指标', 'Ecological benefit'),
  named('sustainable', '可持续影响指标', 'Lasting effect'),
];

/** The dimensions of the forms of 财预〔2015〕163号 and 财预〔2021〕101号, for tables whose dimensions are texts. */
export const officialLevels: readonly PastedLevel[] = [
  {
    ...named('cost', '成本指标', 'Cost'),
    level2: [
      named('economicCost', '经济成本指标', 'Economic cost'),
      named('socialCost', '社会成本指标', 'Social cost'),
      named('ecologicalCost', '生态环境成本指标', 'Ecological cost'),
    ],
  },
  { ...named('output', '产出指标', 'Output'), level2: [...output, named('cost', '成本指标', 'Cost')] },
  { ...named('benefit', '效益指标', 'Benefit'), level2: effects },
  {
    ...named('satisfaction', '满意度指标', 'Satisfaction'),
    level2: [named('service', '服务对象满意度指标', 'Satisfaction of those served')],
  },
];
