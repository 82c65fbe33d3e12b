import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import type { RouteObject } from 'react-router';
import { show } from '../../../test/show';
import type { ModuleHelp } from './help';
import { helpOf } from './help-of';
import { HelpText } from './HelpText';

const source = join(import.meta.dirname, '../..');
const filesLike = (ending: string): string[] =>
  readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith(ending));
const load = async <T,>(ending: string): Promise<[folder: string, T][]> =>
  Promise.all(
    filesLike(ending).map(async (path): Promise<[string, T]> => [
      path.split('/')[0] ?? '',
      (await import(join(source, path))) as T,
    ]),
  );

/** The addresses of the pages that routes lead to. */
const pagesOf = (routes: readonly RouteObject[], above = ''): string[] =>
  routes.flatMap(({ path, children, lazy }) => {
    const here = path ? `${above}/${path}` : above;
    return [...(lazy ? [here || '/'] : []), ...pagesOf(children ?? [], here)];
  });

const routes = await load<{ routes: RouteObject[] }>('.routes.tsx');
const helps = await load<{ help: ModuleHelp }>('.help.ts');
const all: ModuleHelp = Object.assign({}, ...helps.map(([, { help }]) => help));

it('is stated for every page by the module of the page, and for no page that is none', () => {
  const stated = helps.flatMap(([folder, { help }]) => Object.keys(help).map((path) => `${folder}: ${path}`));
  const pages = routes.flatMap(([folder, module]) => pagesOf(module.routes).map((path) => `${folder}: ${path}`));
  expect(stated.sort()).toEqual([...pages, 'session: /account'].sort());
  expect(pages.length).toBeGreaterThan(40);
});

it('says in both languages what a page is for and who does what, in a few words', () => {
  for (const [path, { zh, en }] of Object.entries(all)) {
    expect([path, zh.who.length, en.who.length > 0]).toEqual([path, en.who.length, true]);
    for (const text of [zh.what, ...zh.who]) expect([text, /^[^。].{5,110}。$/.test(text)]).toEqual([text, true]);
    for (const text of [en.what, ...en.who])
      expect([text, /^[^\u4e00-\u9fff]{10,260}[.]$/.test(text)]).toEqual([text, true]);
  }
});

it('is that of the page at hand: a page with a name of its own comes before one that is about anything', () => {
  expect(helpOf(all, '/projects/new')).toBe(all['/projects/new']);
  expect(helpOf(all, '/projects/1')).toBe(all['/projects/:id']);
  expect(helpOf(all, '/publications/readable')).toBe(all['/publications/readable']);
  expect(helpOf(all, '/nowhere')).toBeUndefined();
});

it('shows purpose, people, clause and keys of a page, and leads to the map of keys', async () => {
  const onKeys = jest.fn();
  const { user } = show(<HelpText page={all['/targets']} onKeys={onKeys} />);
  expect(screen.getByText(/列出范围内各年度的项目绩效目标/)).toBeTruthy();
  expect(screen.getByText(/^财政部门：/)).toBeTruthy();
  expect(screen.getByText('内政办发〔2014〕70号 四（一）1、2')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /全部快捷键/ }));
  expect(onKeys).toHaveBeenCalled();
});

it('says so where a page has none, as an address that leads nowhere', () => {
  show(<HelpText page={undefined} onKeys={() => undefined} />);
  expect(screen.getByText('此地址没有页面，请从左侧菜单打开需要的页面。')).toBeTruthy();
});
