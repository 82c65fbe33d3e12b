import { ask } from '../kit/ask.ts';
import type { Person } from '../kit/person.ts';
import type { Story } from '../kit/world.ts';
import { year } from './case.ts';
import { projectOf, result } from './drafted-objects.ts';

const name = `${year}年奶站设备维护`;
const [unitName, departmentName, bureauName] = ['hlgr-nm', 'hhht-nm', 'hhht-cz'];
const opinion = '符合部门职责和规划，内容和资金核对无误，同意报送。';
const [forwarded, admitted] = [`项目送下一环节 · ${name}`, `审核入库 · ${name}`];

/** Opens the messages again until one is there: the worker writes them a moment after what they tell. */
async function isTold(person: Person, text: string): Promise<void> {
  for (let tries = 0; tries < 30; tries += 1) {
    await person.visit('/messages');
    await person.page.locator('.message-day, .cx-empty').first().waitFor();
    if ((await person.page.getByRole('link', { name: text }).count()) > 0) return;
    await person.page.waitForTimeout(500);
  }
  throw new Error(`${person.username} is not told "${text}"`);
}
const messageOf = (person: Person, text: string) => person.page.getByRole('listitem').filter({ hasText: text });

/** What concerns somebody and is not theirs to do: read, unread again, switched off, and read again after the session ended. */
export const messagesStory: Story = {
  name: '主管部门通过后单位收到消息，可标为未读、关闭一类消息',
  async tell(world) {
    const [unit, department, bureau] = [
      await world.as(unitName),
      await world.as(departmentName),
      await world.as(bureauName),
    ];
    let path = '';
    await world.step('the department passes what its unit sent', async () => {
      const project = await projectOf(unit, name);
      await ask(
        unit,
        `mutation ($id: ID!, $version: Int!) { moveProject(id: $id, action: submit, version: $version) ${result('Project')} }`,
        project,
      );
      path = `/projects/${project.id}`;
      await department.visit(path);
      await department.press('送下一环节');
      await department.press(opinion);
      await department.press('送下一环节');
      await department.sees('待财政部门审核');
    });
    await world.step('the unit is told, and opening the message reads it', async () => {
      await isTold(unit, forwarded);
      await unit.page.getByRole('link', { name: /^消息，\d+ 条未读$/ }).waitFor();
      await messageOf(unit, forwarded).getByText('未读', { exact: true }).waitFor();
      await messageOf(unit, forwarded).getByText(opinion).waitFor();
      await world.check(unit, '消息');
      await unit.follow(forwarded);
      await unit.page.getByRole('heading', { level: 1, name }).waitFor();
    });
    await world.step('marks it as unread again, and finds it among what is not read', async () => {
      await unit.page.getByRole('link', { name: /^消息/ }).click();
      await unit.press(`标为未读：${forwarded}`);
      await unit.choose('显示', '未读');
      await messageOf(unit, forwarded).getByText('未读', { exact: true }).waitFor();
    });
    await world.step('reads nothing of a kind it switched off', async () => {
      await unit.follow('消息设置');
      await unit.page.getByRole('switch', { name: '系统内接收：审核通过' }).click();
      await unit.page.getByRole('switch', { name: '系统内接收：审核通过', checked: false }).waitFor();
      await world.check(unit, '消息设置');
      await bureau.visit(path);
      await bureau.press('审核入库');
      await bureau.press('审核入库');
      await bureau.sees('已入库');
      // What the department is told of was written for the unit too.
      await isTold(department, admitted);
      await unit.visit('/messages');
      await unit.misses(name);
      await unit.visit('/messages?kind=passed');
      await unit.sees('没有符合筛选的消息');
    });
    await world.step('finds it all again once the kind is switched on', async () => {
      await unit.visit('/messages/settings');
      await unit.page.getByRole('switch', { name: '系统内接收：审核通过' }).click();
      await unit.page.getByRole('switch', { name: '系统内接收：审核通过', checked: true }).waitFor();
      await isTold(unit, admitted);
    });
    await world.step('signs in over the page where the session ended, and reads on', async () => {
      await unit.page.context().clearCookies();
      await unit.press('全部已读');
      await unit.sees('登录已失效，请重新登录');
      await unit.type('密码', world.stage.password);
      await unit.press('登录');
      await unit.misses('登录已失效，请重新登录');
      await unit.press('全部已读');
      await unit.sees('已全部标为已读');
      await unit.page.getByRole('link', { name: '消息', exact: true }).waitFor();
      await unit.misses(/^标为已读$/);
    });
    await world.step('keeps an address for mail in the account', async () => {
      await unit.visit('/account');
      await unit.type('邮箱地址', 'unit');
      await unit.press('保存邮箱');
      await unit.complains(unit.field('邮箱地址'), '应为邮箱地址');
      await unit.type('邮箱地址', 'unit@example.cn');
      await unit.press('保存邮箱');
      await unit.sees('邮箱已保存');
    });
  },
};
