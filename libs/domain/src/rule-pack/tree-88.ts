import type { Level1 } from './rule-pack';

/** The indicator framework (绩效指标框架) of 财预〔2015〕88号. */
export const tree88: readonly Level1[] = [
  {
    key: 'output',
    name: { zh: '产出指标', en: 'Output' },
    level2: [
      { key: 'quantity', name: { zh: '数量指标', en: 'Quantity' } },
      { key: 'quality', name: { zh: '质量指标', en: 'Quality' } },
      { key: 'timeliness', name: { zh: '时效指标', en: 'Timeliness' } },
      { key: 'cost', name: { zh: '成本指标', en: 'Cost' } },
    ],
  },
  {
    key: 'benefit',
    name: { zh: '效益指标', en: 'Benefit' },
    level2: [
      { key: 'economic', name: { zh: '经济效益指标', en: 'Economic benefit' } },
      { key: 'social', name: { zh: '社会效益指标', en: 'Social benefit' } },
      { key: 'ecological', name: { zh: '生态效益指标', en: 'Ecological benefit' } },
      { key: 'sustainable', name: { zh: '可持续影响指标', en: 'Lasting effect' } },
    ],
  },
  {
    key: 'satisfaction',
    name: { zh: '满意度指标', en: 'Satisfaction' },
    level2: [{ key: 'service', name: { zh: '服务对象满意度指标', en: 'Satisfaction of those served' } }],
  },
];
