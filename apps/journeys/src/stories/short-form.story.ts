import type { Story } from '../kit/world.ts';
import { year as running } from './case.ts';

const name = '耕地质量监测点标识牌更新';
const year = running + 1;
const rows = [
  { 指标类别: '数量指标', 三级指标: '更新标识牌数量', 指标值: '≥12块', 分值: '30' },
  { 指标类别: '时效指标', 三级指标: '按期完成率', 指标值: '≥95%', 分值: '20' },
  { 指标类别: '社会效益指标', 三级指标: '监测点辨识度', 指标值: '明显改善', 分值: '30' },
  { 指标类别: '服务对象满意度指标', 三级指标: '周边农户满意度', 指标值: '≥90%', 分值: '10' },
];

/** Little money, little to fill in: one goal, a few indicators of four cells, one step. */
export const shortFormStory: Story = {
  name: '小额项目填简易表',
  async tell(world) {
    const [department, bureau] = [await world.as('byne-zr'), await world.as('byne-cz')];
    let project = '';
    await world.step('proposes a project of 15,000 元, which is admitted', async () => {
      await department.go('项目库');
      await department.follow('申报项目');
      await department.type('项目名称', name);
      await department.type('项目属性', '新增项目');
      await department.type('项目类别', '特定目标类');
      await department.type('支出功能分类科目', '2200106');
      await department.type('实施地点', '杭锦后旗');
      await department.type('开始日期', `${year}-03-01`);
      await department.type('结束日期', `${year}-10-31`);
      await department.type('项目内容', '更新耕地质量监测点标识牌12块');
      await department.typeRow(1, { 年度: String(year), 资金来源: '一般公共预算拨款', '金额（万元）': '1.5' });
      await department.press('保存并送审');
      project = await department.arrives(/^\/projects\/[^/]{30,}$/);
      await bureau.visit(project);
      await bureau.press('审核入库');
      await bureau.press('审核入库');
      await bureau.sees('已入库');
    });
    await world.step('is asked for the short form only, and submits it', async () => {
      await department.visit(project);
      await department.press(`申报 ${year} 年度绩效目标`);
      await department.sees('本项目资金较少，填写简易表');
      await department.type('年度目标', '更新耕地质量监测点标识牌12块，监测点辨识度明显改善，周边农户满意度达到90%。');
      await department.pasteRows('年度绩效指标', rows);
      await department.sees('90 / 90');
      await department.sees('年度指标第 3 行 监测点辨识度 · 指标值');
      await department.type('主要工作', '制作并安装标识牌');
      await department.type('开始日期', `${year}-03-01`);
      await department.type('完成日期', `${year}-10-31`);
      await department.type('职责分工', '耕地保护科');
      await world.check(department, '填写简易表');
      await department.press('保存并送审');
      await department.arrives(/^\/targets\/[^/]+$/);
      await department.sees('已送审');
    });
  },
};
