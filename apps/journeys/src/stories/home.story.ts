import type { Story } from '../kit/world.ts';

/** The unit's home: where the season stands, what came back with its rows, and the keys that walk through it. */
export const unitHomeStory: Story = {
  name: '单位首页：申报季、退回的行、我的项目',
  async tell(world) {
    const person = await world.as('byne-nt');
    const { page } = person;
    await world.step('sees the stages, what came back and in whose hands the projects are', async () => {
      await person.visit('/');
      await person.sees(/年申报季/);
      await person.sees('需要我办理');
      await person.sees('河套灌区高效节水灌溉项目');
      await person.sees('去改这一行');
      await person.sees('天数均为工作日');
      await world.check(person, '单位首页');
    });
    await world.step('walks to the first task by key and opens it', async () => {
      await page.getByRole('heading', { level: 1 }).click();
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      // A target, or the project whose target is to be begun.
      await page.waitForURL(/\/(targets|projects)\/[0-9a-f-]{36}/);
    });
    await world.step('goes to the very row that came back', async () => {
      await person.visit('/');
      await page.getByRole('link', { name: '去改这一行' }).first().click();
      await page.waitForURL(/\/edit\?row=/);
      await page.waitForFunction(() => Boolean(document.activeElement?.closest('tr[data-row]')));
    });
    await world.step('begins a project with N', async () => {
      await person.visit('/');
      await page.keyboard.press('n');
      await page.waitForURL(/\/projects\/new/);
    });
    await world.step('reads what became of what was started', async () => {
      await person.visit('/todo?tab=started');
      await person.sees('送审绩效目标');
      await world.check(person, '我发起的');
    });
  },
};

/** The home of finance, and the season it sets: the new last day is told to the unit. */
const financeHome: Story = {
  name: '财政首页：年度工作、各部门进度，设置申报季期限',
  async tell(world) {
    const person = await world.as('byne-cz');
    await world.step('sees the figures, the year and the departments', async () => {
      await person.visit('/');
      await person.sees('等我审核');
      await person.sees('需要我决定');
      await person.sees('年度工作');
      await person.sees('各部门进度');
      await world.check(person, '财政首页');
    });
    await world.step('looks at the load of the sections', async () => {
      await person.page.getByText('科室', { exact: true }).click();
      await person.sees('承办人');
    });
    await world.step('sets the season', async () => {
      await person.visit('/season');
      await person.press('设置期限');
      await world.check(person, '设置申报季');
      await person.press(/^保存/);
      await person.sees('已设置');
      await person.sees('设置人：张敏');
    });
    await world.step('the unit reads who set it', async () => {
      const unit = await world.as('byne-nt');
      await unit.visit('/season');
      await unit.sees('设置人：张敏');
    });
  },
};

/** A unit continues what ended with last year: at one press, with the money to confirm, and not a second time. */
const continuing: Story = {
  name: '延续上年项目：从首页一次延续，核对资金后才能送审',
  async tell(world) {
    const person = await world.as('hlgr-nm');
    const { page } = person;
    await world.step('finds on the home how many projects of last year may go on', async () => {
      await person.visit('/');
      await page.getByRole('link', { name: /^延续上年项目（\d+）/ }).click();
      await page.waitForURL(/\/projects\/continue/);
      await person.sees('奶业振兴种植养殖补贴');
      await world.check(person, '延续上年项目');
    });
    await world.step('continues it, and is told so where the focus is', async () => {
      // Other stories leave projects of last year behind.
      const chosen = page.locator('tbody input:checked');
      while ((await chosen.count()) > 0) await chosen.first().uncheck();
      const box = page.getByRole('checkbox', { name: /奶业振兴种植养殖补贴/ });
      if (!(await box.isChecked())) await box.check();
      await person.press('延续选中的 1 个');
      await person.sees('已延续 1 个项目');
      await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'status');
      await person.sees('已重新申报');
    });
    await world.step('cannot submit before the money was looked at, confirms it and submits', async () => {
      await page.getByRole('link', { name: /^核对资金/ }).click();
      await person.sees('资金按上年带入，请核对');
      await person.sees('延续自');
      if (await page.getByRole('button', { name: '送审', exact: true }).count()) throw new Error('送审 is offered');
      await world.check(person, '延续的项目');
      await person.follow('修改');
      await page.waitForURL(/\/edit/);
      await person.press(/^保存(?!并送审)/);
      await page.waitForURL(/\/projects\/[^/]+$/);
      await page.getByText('资金按上年带入，请核对').waitFor({ state: 'detached' });
    });
    await world.step('takes the draft out again, so that it may be continued anew', async () => {
      await person.press('删除草稿');
      await page.getByRole('dialog').getByRole('button', { name: /删除/ }).click();
      await page.waitForURL(/\/projects$/);
      await person.visit('/');
      await page.getByRole('link', { name: /^延续上年项目（\d+）/ }).waitFor();
    });
  },
};

/** Government and audit begin with what is theirs. */
const overseerHomes: Story = {
  name: '政府和审计首页',
  async tell(world) {
    await world.step('government sees what it has to decide, and how far the year has come', async () => {
      const person = await world.as('byne-zf');
      await person.visit('/');
      await person.sees('待决定事项');
      // What follows stands beside what is advised, or that there is nothing.
      await person.sees(/^(不决定|今天没有需要决定的事项)/);
      await person.sees('各部门进度');
      await world.check(person, '政府首页');
    });
    await world.step('audit finds events by their kind', async () => {
      const person = await world.as('byne-sj');
      await person.visit('/?search=萨日娜');
      await person.sees('完好');
      await person.sees('期限');
      await world.check(person, '审计首页');
    });
  },
};

export const homeStories: readonly Story[] = [financeHome, continuing, overseerHomes];
