/** Forms whose object is not stored yet: their files wait in the browser until it is. */
import { confirm } from '../kit/confirm.ts';
import { breakNext } from '../kit/connection.ts';
import { choosePaper, chooseWrongPaper, paperOf } from '../kit/papers.ts';
import type { Person } from '../kit/person.ts';
import type { Story } from '../kit/world.ts';
import { year } from './case.ts';
import { department, unit } from './drafted-objects.ts';

type NewForm = {
  readonly name: string;
  readonly author: string;
  readonly form: string;
  /** A text of the form, and what it is called. */
  readonly field: string;
  readonly text: string;
  /** Further fields, by their labels. */
  readonly rest: Readonly<Record<string, string>>;
  readonly row?: Readonly<Record<string, string>>;
  readonly send: string;
  readonly page: RegExp;
  /** Hands on what was stored: what does not arrive holds it back. */
  readonly handOn?: (person: Person) => Promise<void>;
};

const newForms: readonly NewForm[] = [
  {
    name: '项目申报表',
    author: unit,
    form: '/projects/new',
    field: '项目名称',
    text: `${year}年灌区闸门更新`,
    rest: {
      项目属性: '新增项目',
      项目类别: '特定目标类',
      支出功能分类科目: '2130126',
      实施地点: '巴彦淖尔市',
      开始日期: `${year}-01-01`,
      结束日期: `${year}-12-31`,
      项目内容: '更换灌区闸门 40 座，保障春灌。',
    },
    row: { 年度: String(year), 资金来源: '一般公共预算拨款', '金额（万元）': '60' },
    send: '保存并送审',
    page: /^\/projects\/[^/]{30,}$/,
    handOn: async (person) => {
      await person.press('送审');
      await confirm(person, '送审', /送审/);
      await person.sees('待入库审核');
    },
  },
  {
    name: '转移支付区域绩效目标申报表',
    author: department,
    form: '/transfers/new',
    field: '转移支付名称',
    text: '农业产业融合发展资金',
    rest: {
      中央主管部门: '农业农村部',
      省级财政部门: '内蒙古自治区财政厅',
      省级主管部门: '内蒙古自治区农牧厅',
      总体目标: '建设产业强镇 6 个',
      '实施期金额 · 其中：中央补助': '600',
      '年度金额 · 其中：中央补助': '600',
    },
    send: '保存',
    page: /^\/transfers\/[^/]{30,}$/,
  },
];

const [broken, arrives] = ['申报依据.pdf', '测算说明.pdf'];

const storyOf = (form: NewForm): Story => ({
  name: `新填的${form.name}：附件先选好，随表上传，没传上的可以重传`,
  async tell(world) {
    const person = await world.as(form.author);
    await world.step('a wrong kind of file is refused at once, right ones wait, and the text stays', async () => {
      await person.visit(form.form);
      await person.type(form.field, form.text);
      await chooseWrongPaper(person, broken);
      for (const name of [broken, arrives]) {
        await choosePaper(person, name);
        await person.sees(new RegExp(`${name}（.*）待上传`));
      }
      await person.holds(form.field, form.text);
      await world.check(person, `新填的${form.name}的附件`);
    });
    await world.step('it is sent, and the connection breaks under one of them', async () => {
      for (const [label, text] of Object.entries(form.rest)) await person.type(label, text);
      if (form.row) await person.typeRow(1, form.row);
      await breakNext(person.page, '**/api/attachments?*');
      await person.press(form.send);
      await person.arrives(form.page);
    });
    await world.step('its page says which one, and tries it again', async () => {
      await person.sees(new RegExp(`${broken} 没有上传：连接中断`));
      await paperOf(person, arrives).waitFor();
      await person.page.getByRole('heading', { level: 1, name: form.text }).waitFor();
      await world.check(person, `没传上的附件：${form.name}`);
      await person.press('重新上传');
      await paperOf(person, broken).waitFor();
      await person.misses(new RegExp(`${broken} 没有上传`));
    });
    const { handOn } = form;
    if (handOn)
      await world.step('it is handed on with both', async () => {
        await handOn(person);
        for (const name of [broken, arrives]) await paperOf(person, name).waitFor();
      });
  },
});

export const newFormStories: readonly Story[] = newForms.map(storyOf);
