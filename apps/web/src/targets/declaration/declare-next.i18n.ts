import { texts } from '@chengxiao/ui';

export const useDeclareNextText = texts('declareNext', {
  zh: { declare: '填报 {{year}} 年目标', title: '待填目标', all: '全部待填目标' },
  en: { declare: 'Declare {{year}}', title: 'Targets to declare', all: 'All targets to declare' },
});
