import type { Story, World } from '../kit/world.ts';

const finance = 'byne-cz';
const audit = 'byne-sj';
/** The demonstration has three evaluations of this year filed in the league. */
const year = '2025';

/** Where the ministry's pattern is tried: the register says under which id it was installed. */
async function tryPattern(world: World): Promise<string> {
  const { page } = await world.as(finance);
  const query = `{ rulePacks(filter: { jurisdiction: "000000", search: "mof-101hao" }) { nodes { id } } }`;
  const id = await page.evaluate(async (text) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query: text }) });
    return ((await answer.json()) as { data: { rulePacks: { nodes: { id: string }[] } } }).data.rulePacks.nodes[0]?.id;
  }, query);
  if (!id) throw new Error('the pattern is not in the register');
  return `/rule-packs/${id}/what-if`;
}

const startStory: Story = {
  name: '财政用部级样本规则试算上年度自评，离开后回来看结果',
  project: 'what-if',
  async tell(world) {
    const person = await world.as(finance);
    const path = await tryPattern(world);
    await world.step('is told that nothing was filed for a year', async () => {
      await person.visit(path);
      await person.sees('还没有试算');
      await world.check(person, '试算列表');
      await person.type('评价年度', '2022');
      await person.press('开始试算');
      await person.complains(person.field('评价年度'), '没有已备案的自评');
    });
    await world.step('starts it for another year, and leaves', async () => {
      await person.type('评价年度', year);
      await person.press('开始试算');
      world.notes.set('what-if', await person.arrives(/\/what-if\/[0-9a-f-]{36}$/));
      await person.visit('/projects');
    });
    await world.step('finds the result on coming back', async () => {
      await person.visit(path);
      await person.follow(year);
      await person.sees(/共 3 个项目，\d 个等级变化：/);
      await world.check(person, '试算结果');
    });
    await world.step('follows a number of the matrix to its projects, and one of them to its evaluation', async () => {
      const matrix = person.page.getByRole('table', { name: '备案等级（行）和试算等级（列）的项目数' });
      await matrix.getByRole('link').first().click();
      await person.page.waitForURL(/before=\w+&after=\w+/);
      await person.sees(/预算执行率 [\d.]+→[\d.]+/);
      await person.page
        .getByRole('table', { name: /等级变化和不能计分/ })
        .getByRole('link')
        .first()
        .click();
      await person.arrives(/^\/evaluations\//);
    });
  },
};

const readStory: Story = {
  name: '审计读到试算结果，没有可办的事',
  project: 'what-if',
  async tell(world) {
    const person = await world.as(audit);
    await person.visit(world.notes.get('what-if') ?? '');
    await person.sees(/共 3 个项目，/);
    await person.misses('取消试算');
  },
};

export const whatIfStories: readonly Story[] = [startStory, readStory];
