import { confirm } from '../kit/confirm.ts';
import type { Story } from '../kit/world.ts';
import { year as running } from './case.ts';

const name = '套海镇盐碱地改良及排水骨干工程';
const year = running + 1;

/** What the five times four items are marked with: 74 points, which allow support after changes and no more. */
const marks: Readonly<Record<string, string>> = {
  '与国家和自治区政策、规划相符': '优（5 分）',
  与部门职责和事权划分相符: '优（5 分）',
  '属于财政支持范围，现实需求明确': '良（4 分）',
  '与其他项目不重复、不交叉': '良（4 分）',
  绩效目标明确具体: '良（4 分）',
  与项目内容和资金规模匹配: '良（4 分）',
  '指标细化量化、可衡量': '良（4 分）',
  受益对象明确: '良（4 分）',
  '实施方案完整、进度合理': '良（4 分）',
  技术路线成熟可行: '良（4 分）',
  组织和管理保障到位: '良（4 分）',
  '风险识别充分、有应对措施': '中（3 分）',
  资金测算依据充分: '中（3 分）',
  支出标准和成本合理: '中（3 分）',
  有成本控制措施: '中（3 分）',
  投入与产出相称: '中（3 分）',
  预期效益突出: '良（4 分）',
  效益可持续: '良（4 分）',
  筹资渠道合法合规: '中（3 分）',
  筹资规模与财政承受能力匹配: '中（3 分）',
};

/** A new project above the amount: not admitted without its ex-ante assessment, and only after what had to change is stated. */
export const exAnteStory: Story = {
  name: '达到金额标准的新增项目先做事前绩效评估',
  async tell(world) {
    const [department, bureau] = [await world.as('byne-zr'), await world.as('byne-cz')];
    let project = '';
    await world.step('proposes a project of sixty million', async () => {
      await department.go('项目库');
      await department.follow('申报项目');
      await department.type('项目名称', name);
      await department.type('项目属性', '新增项目');
      await department.type('项目类别', '特定目标类');
      await department.type('支出功能分类科目', '2130126');
      await department.type('实施地点', '杭锦后旗');
      await department.type('开始日期', `${year}-01-01`);
      await department.type('结束日期', `${year}-12-31`);
      await department.type('项目内容', '改良盐碱地2万亩，疏浚排水骨干沟道40公里');
      await department.typeRow(1, { 年度: String(year), 资金来源: '一般公共预算拨款', '金额（万元）': '6000' });
      await department.press('保存并送审');
      project = await department.arrives(/^\/projects\/[^/]{30,}$/);
      await department.sees('须先完成事前绩效评估，才能入库');
    });
    await world.step('is not offered for admission', async () => {
      await bureau.visit(project);
      await bureau.sees('须先完成事前绩效评估，才能入库');
      if ((await bureau.page.getByRole('button', { name: '审核入库' }).count()) > 0)
        throw new Error('admission is offered without an assessment');
    });
    await world.step('fills in papers, experts, marks and report', async () => {
      await department.press('开始事前绩效评估');
      await department.arrives(/^\/ex-ante\/[^/]+\/edit$/);
      for (const paper of ['立项申请', '立项依据', '资金测算', '绩效目标表']) await department.type(paper, '');
      await department.pasteRows(
        '评估专家',
        ['王建国', '李春梅', '巴特尔'].map((expert) => ({
          姓名: expert,
          工作单位: '内蒙古农业大学',
          职称或职务: '教授',
          专业领域: '水利工程',
          无利害关系声明: '已声明',
        })),
      );
      for (const [item, mark] of Object.entries(marks)) await department.type(item, mark);
      await department.type('一、评估对象', '套海镇盐碱地改良及排水骨干工程，申请资金6000万元。');
      await department.type('二、评估工作开展情况', '查阅资料、现场踏勘、专家评议。');
      await department.type('三、综合评估情况及结论', '需求明确、技术可行，资金测算偏高，建议调整完善后支持。');
      await department.type('四、相关建议', '按概算定额核减排水骨干工程单价。');
      await department.type('五、其他需要说明的问题', '无。');
      await world.check(department, '填写事前绩效评估');
      await department.press('保存并送审');
      await department.arrives(/^\/ex-ante\/[^/]+$/);
      await department.sees('待审定');
    });
    await world.step('is supported after changes, as the points allow', async () => {
      await bureau.visit(new URL(department.page.url()).pathname);
      await bureau.type('评估结论', '调整完善后支持');
      await bureau.type('审定意见', '同意评估意见，核减单价后实施。');
      await world.check(bureau, '出具事前评估结论');
      await bureau.press('出具结论');
      await confirm(bureau, '出具结论', /调整完善后支持.*不能撤回/);
      await bureau.sees('已出具结论');
    });
    await world.step('states what changed', async () => {
      await department.page.reload();
      await department.loaded();
      await department.press('说明调整情况');
      await department.type('调整完善情况', '已按定额核减排水骨干工程单价，核减资金320万元。');
      await department.press('说明调整情况');
      await department.sees('已按定额核减排水骨干工程单价');
    });
    await world.step('is admitted', async () => {
      await bureau.visit(project);
      await bureau.sees('事前绩效评估已通过');
      await bureau.press('审核入库');
      await bureau.press('审核入库');
      await bureau.sees('已入库');
    });
  },
};
