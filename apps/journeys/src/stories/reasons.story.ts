/** Dialogs that ask for a reason before something is returned, suspended or ended: they keep no draft on the server. */
import { ask } from '../kit/ask.ts';
import { sendsOnce } from '../kit/sends-once.ts';
import type { Story, World } from '../kit/world.ts';
import { year } from './case.ts';
import { bureau, projectOf, result, unit } from './drafted-objects.ts';

type Asked = {
  readonly name: string;
  readonly author: string;
  /** Where it stands. */
  readonly prepare: (world: World) => Promise<string>;
  readonly button: string;
  readonly seen: string | RegExp;
};

const moved = (action: string): string =>
  `mutation ($id: ID!, $version: Int!) { moveProject(id: $id, version: $version, action: ${action}) ${result('Project')} }`;
type Project = { readonly id: string; readonly version: number };

const submittedProject = async (world: World, name: string): Promise<Project> => {
  const person = await world.as(unit);
  return ask(person, moved('submit'), await projectOf(person, name));
};

const asked: readonly Asked[] = [
  {
    name: '退回项目申报',
    author: bureau,
    prepare: async (world) => `/projects/${(await submittedProject(world, `${year}年斗渠清淤`)).id}`,
    button: '退回',
    seen: '已退回',
  },
  {
    name: '暂停项目',
    author: bureau,
    prepare: async (world) => {
      const submitted = await submittedProject(world, `${year}年泵站检修`);
      const { id } = await ask<Project>(await world.as(bureau), moved('admit'), submitted);
      return `/projects/${id}`;
    },
    button: '暂停项目',
    seen: /项目已暂停/,
  },
];

const [begun, reason] = [
  '本期填报的支出进度与国库支付数据不一致，',
  '本期填报的支出进度与国库支付数据不一致，且未说明产出指标偏离的原因，请逐项核对后重新报送，并附支付凭证。',
];

const storyOf = ({ name, author, prepare, button, seen }: Asked): Story => ({
  name: `${name}：关闭对话框、登录失效，原因都还在`,
  async tell(world) {
    const person = await world.as(author);
    const open = async (): Promise<void> => {
      await person.press(button);
      await person.field('原因').waitFor();
    };
    await world.step('what was typed is there when the dialog is opened again', async () => {
      await person.visit(await prepare(world));
      await open();
      await person.type('原因', begun);
      await person.page.keyboard.press('Escape');
      await person.field('原因').waitFor({ state: 'hidden' });
      await open();
      await person.holds('原因', begun);
    });
    await world.step('the session ends, one signs in over the page, and the text stays', async () => {
      await person.page.context().clearCookies();
      await person.type('原因', reason);
      await person.press(button);
      await person.sees('登录已失效，请重新登录');
      await person.page.locator('input[type="password"]:focus').waitFor();
      await world.check(person, `原页重新登录：${name}`);
      await person.type('密码', world.stage.password);
      await person.press('登录');
      await person.misses('登录已失效，请重新登录');
      await person.holds('原因', reason);
    });
    await world.step('it is done with that reason, once though one clicks twice', async () => {
      await sendsOnce(world, person, () => person.press(button), seen);
      await person.sees(reason);
    });
  },
});

export const reasonStories: readonly Story[] = asked.map(storyOf);
