import { year as running } from './case.ts';
import type { Person } from '../kit/person.ts';
import type { Story } from '../kit/world.ts';
import { uploadWorkbook, listBox, projectList } from './imports.ts';

const [unit, word, file] = ['巴彦淖尔市农田建设服务中心', '排水沟清淤', '排水沟清单.xlsx'];
const nameOf = (n: number) => `${word}第${n}标段`;
const listed = [1, 2, 3].map((n) => ({
  name: nameOf(n),
  place: '五原县',
  summary: `清淤排水沟 ${n + 4} 公里`,
  amount: 80 + n,
}));

/** A whole import is taken back: nothing of it is left, but for what somebody worked on since. */
export const revokeStory: Story = {
  name: '财政局整批撤销导入的项目清单',
  async tell(world) {
    const [bureau, clerk] = [await world.as('byne-cz'), await world.as('byne-nt')];
    await bureau.go('批量导入');
    const list = await projectList(bureau, unit, running + 1, listed);
    let first = '';
    await world.step('brings a list, and its drafts are in the library', async () => {
      first = await imports(bureau, list);
      await world.check(bureau, '已导入的项目清单');
      for (const person of [clerk, bureau]) await findsInLibrary(person, 3);
    });
    await world.step('takes the whole of it back', async () => {
      await bureau.visit(first);
      await bureau.press('整批撤销');
      await bureau.sees(/恢复导入前的内容；之后又被修改的不动/);
      await world.check(bureau, '确认整批撤销');
      await bureau.press('整批撤销');
      await bureau.sees('已撤销 3 项，恢复到导入前的内容');
    });
    await world.step('reads who took it back, and that nothing is left', async () => {
      const entry = bureau.page.getByRole('listitem').filter({ hasText: '整批撤销导入' });
      await entry.filter({ hasText: '张敏' }).filter({ hasText: '巴彦淖尔市财政局' }).waitFor();
      await entry.filter({ hasText: new RegExp(`${running}`) }).waitFor();
      await world.check(bureau, '已撤销的导入');
      await bureau.go('批量导入');
      await bureau.page.getByRole('row').filter({ hasText: file }).filter({ hasText: '已撤销' }).waitFor();
      await world.check(bureau, '批量导入');
      for (const person of [clerk, bureau]) await findsInLibrary(person, 0);
    });
    await world.step('brings the same file again, and the clerk works on one of its drafts', async () => {
      await bureau.go('批量导入');
      first = await imports(bureau, list);
      await findsInLibrary(clerk, 3);
      await clerk.follow(nameOf(2));
      await clerk.follow('修改');
      await clerk.type('项目内容', '清淤排水沟 6 公里，修复涵管 4 处');
      await clerk.press('保存');
      await clerk.arrives(/^\/projects\/[^/]{30,}$/);
    });
    await world.step('takes it back once more: what the clerk worked on stays, and is named', async () => {
      await bureau.visit(first);
      await bureau.press('整批撤销');
      await bureau.press('整批撤销');
      await bureau.sees('已撤销 2 项');
      await bureau.sees('1 项在导入后又被修改，没有撤销');
      await bureau.page
        .getByRole('row')
        .filter({ hasText: nameOf(2) })
        .filter({ hasText: '未撤销' })
        .waitFor();
      await world.check(bureau, '部分撤销的导入');
      await bureau.follow(nameOf(2));
      await bureau.sees('清淤排水沟 6 公里，修复涵管 4 处');
      await findsInLibrary(clerk, 1);
      await clerk.sees(nameOf(2));
    });
    await world.step(
      'brings the list as a text file of a spreadsheet, and reads in which encoding it was read',
      async () => {
        await bureau.go('批量导入');
        const name = '排水沟清单.txt';
        const [sheet] = list.sheets;
        const lines = (sheet?.rows ?? []).map((cells) => cells.map((cell) => String(cell ?? '')).join('\t'));
        const buffer = Buffer.from(`\uFEFF${lines.join('\r\n')}`, 'utf16le');
        await bureau.page
          .getByLabel(listBox, { exact: true })
          .and(bureau.page.locator('input'))
          .setInputFiles({ name, mimeType: 'text/plain', buffer });
        await bureau.arrives(/^\/imports\/[^/]+$/);
        await bureau.sees('该单位已有同名项目');
        await bureau.sees('按 UTF-16 编码、以制表符分隔读取');
        await world.check(bureau, '由文本文件导入的项目清单');
      },
    );
  },
};

/** Brings the list and applies it; answers where the import is seen. */
async function imports(bureau: Person, list: Awaited<ReturnType<typeof projectList>>): Promise<string> {
  await uploadWorkbook(bureau, listBox, file, list);
  await bureau.press('导入');
  await bureau.press('导入');
  await bureau.sees(`已导入 ${listed.length} 项`);
  return bureau.arrives(/^\/imports\/[^/]+$/);
}

async function findsInLibrary(person: Person, n: number): Promise<void> {
  await person.go('项目库');
  await person.type('名称或代码', word);
  if (n > 0) return person.sees(`已显示 ${n} / 共 ${n} 条`);
  await person.sees('没有符合条件的项目');
  // The empty list says by what it was searched.
  await person.sees(`名称或代码：${word}`);
  await person.misses(`${word}第`);
}
