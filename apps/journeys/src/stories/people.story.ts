import type { Person } from '../kit/person.ts';
import type { Story } from '../kit/world.ts';

const [system, security, audit, above] = ['byne-xtgl', 'byne-aqgl', 'byne-sjgl', 'nm-xtgl'];
const name = '萨如拉';

const dialogOf = ({ page }: Person) => page.getByRole('dialog');
const pressIn = (person: Person, label: string | RegExp): Promise<void> =>
  dialogOf(person).getByRole('button', { name: label }).click();

/** Somebody new is made, given a position and a letter, disabled; security ends sessions, audit reads who did it. */
export const peopleStory: Story = {
  name: '系统管理员新建人员、任职、打印口令通知单、停用，安全管理员强制下线，审计管理员核对日志',
  async tell(world) {
    const keeper = await world.as(system);
    let path = '';
    await world.step('a person is made: what is missing is said at its field, a taken user name too', async () => {
      await keeper.visit('/people');
      await world.check(keeper, '人员与岗位');
      await keeper.press('新建人员');
      await pressIn(keeper, /保\s*存/);
      await dialogOf(keeper).getByText('必填').first().waitFor();
      await keeper.type('姓名', name);
      await keeper.type('用户名', system);
      const places = dialogOf(keeper).getByLabel(/^所在单位/);
      await places.click();
      await places.fill('巴彦淖尔市水利局');
      await keeper.page.getByRole('option', { name: /巴彦淖尔市水利局/ }).click();
      await pressIn(keeper, /保\s*存/);
      await dialogOf(keeper).getByText('用户名已被使用').first().waitFor();
      await keeper.type('用户名', 'sarula');
      await pressIn(keeper, /保\s*存/);
      path = await keeper.arrives(/^\/people\/[^/]{30,}$/);
      await keeper.sees('没有岗位的人员不能登录。');
      await world.check(keeper, '新建的人员');
    });
    await world.step('the role follows from the organisation; the letter is downloaded once', async () => {
      await keeper.press('任职');
      await dialogOf(keeper).getByText('预算部门').first().waitFor();
      await pressIn(keeper, /任\s*职/);
      await keeper.sees('在任');
      const download = keeper.page.waitForEvent('download');
      await keeper.press('打印口令通知单');
      await pressIn(keeper, '生成并下载');
      const { suggestedFilename } = await download.then((file) => ({ suggestedFilename: file.suggestedFilename() }));
      if (!/^口令通知单 .*\.pdf$/.test(suggestedFilename)) throw new Error(`the letter is called ${suggestedFilename}`);
      await keeper.sees(/一次性口令，.*前有效/);
      await world.check(keeper, '人员页');
    });
    await world.step('administrators of the own level are not theirs to change, but those above may', async () => {
      await keeper.visit('/people?role=securityAdministrator');
      await keeper.follow('于晓燕');
      await keeper.sees(/由上一级系统管理员管理，此处只能查看/);
      await keeper.misses('停用');
      const region = await world.as(above);
      await region.visit('/people?role=securityAdministrator');
      await region.follow('于晓燕');
      await region.sees('停用');
    });
    await world.step('security ends sessions with a reason and changes nothing else', async () => {
      const guard = await world.as(security);
      await guard.visit(path);
      if ((await guard.page.getByRole('button', { name: '任职' }).count()) > 0)
        throw new Error('security gives positions');
      await guard.press('强制下线');
      await pressIn(guard, '强制下线');
      await dialogOf(guard).getByText('必填').first().waitFor();
      await guard.type('原因', '可疑登录');
      await pressIn(guard, '强制下线');
      await guard.sees('已结束所有会话');
      await world.check(guard, '安全管理员的人员页');
    });
    await world.step('whoever leaves is disabled with a reason', async () => {
      await keeper.visit(path);
      await keeper.press('停用');
      await keeper.type('原因', '调离本单位');
      await pressIn(keeper, /停\s*用/);
      await keeper.sees('启用');
      await keeper.misses('打印口令通知单');
    });
    await world.step('audit reads who did what; nobody in business comes near', async () => {
      const auditor = await world.as(audit);
      await auditor.visit(`/account-events?search=${encodeURIComponent(name)}`);
      for (const done of ['停用账户', '强制下线', '重置口令', '任职', '建立人员']) await auditor.sees(done);
      await world.check(auditor, '账户日志');
      await auditor.visit('/people');
      await auditor.sees('无权使用此页面');
      await auditor.visit('/projects');
      await auditor.sees('无权使用此页面');
      const bureau = await world.as('byne-cz');
      await bureau.visit('/people');
      await bureau.sees('无权使用此页面');
    });
  },
};
