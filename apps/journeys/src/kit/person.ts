/** Somebody at a browser: what they do is said by the labels and roles they see, never by the structure of the page. */
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { kindOf } from './control-kind.ts';
import { escaped, label, spaced } from './names.ts';

/** Texts up to this length are typed key by key; longer ones are inserted at once, as from a clipboard. */
const typedAtMost = 40;
const openDialog = ':is([role="dialog"]:visible, dialog[open])';

export class Person {
  readonly username: string;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors and warnings of the browser, and every request to an address outside the product. */
  readonly complaints: string[] = [];
  readonly console: string[] = [];
  /** How often a button is clicked in one go. */
  clicks = 1;

  constructor(username: string, context: BrowserContext, page: Page, origin: string) {
    this.username = username;
    this.context = context;
    this.page = page;
    page.on('pageerror', (error) => this.complaints.push(`${username}: ${error.message}`));
    page.on('console', (message) => {
      this.console.push(`${message.type()}: ${message.text()}`);
      // Failed requests are part of the stories, for example an expired session or a refusal.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        this.complaints.push(`${username}: ${message.text().slice(0, 400)}`);
    });
    context.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${origin}/`) && !/^(data|blob|about):/.test(url))
        this.complaints.push(`asked outside: ${url}`);
    });
  }

  /**
   * The part of the page one works in: the open dialog, else all of it. Found anew for every action, because a dialog may
   * still be closing when the page behind it can be used already.
   */
  here(): Locator {
    return this.page.locator(`${openDialog}, body:not(:has(${openDialog}))`).last();
  }

  async visit(path: string): Promise<void> {
    await this.page.goto(path);
    await this.loaded();
  }

  /** The page has its heading, and nothing on it is still being fetched. */
  async loaded(): Promise<void> {
    await this.page.getByRole('heading', { level: 1 }).first().waitFor();
    await this.page.waitForFunction(() => document.querySelector('.cx-skeleton') === null);
  }

  /** Waits until the address has this shape, and answers its path: where a story goes on later. */
  async arrives(shape: RegExp): Promise<string> {
    await this.page.waitForURL((url) => shape.test(url.pathname));
    return new URL(this.page.url()).pathname;
  }

  /** Begins a session without the form; the stories about signing in fill that in. */
  async signIn(password: string): Promise<void> {
    const answer = await this.context.request.post('/api/session', { data: { username: this.username, password } });
    if (!answer.ok()) throw new Error(`${this.username} cannot sign in: ${answer.status()}`);
    await this.page.goto('/');
    await this.page.getByRole('navigation', { name: '主导航' }).waitFor();
  }

  /** By the navigation at the side; a list opens on the year at hand, where none is named. */
  async go(name: string, year?: number | 'all'): Promise<void> {
    // Behind the name of a page stands how much waits there.
    const link = this.page
      .getByRole('navigation', { name: '主导航' })
      .getByRole('link', { name: new RegExp(`^${escaped(name)}( \\d|$)`) });
    const path = await link.getAttribute('href');
    const heading = await this.page.getByRole('heading', { level: 1 }).first().elementHandle();
    const elsewhere = new URL(this.page.url()).pathname !== path;
    await link.click();
    await this.page.waitForURL(({ pathname }) => pathname === path);
    // The address changes a moment before the page does: until then the old page, or its old filter, is still shown.
    if (elsewhere) await heading?.waitForElementState('hidden');
    else await this.page.waitForFunction(() => !document.querySelector('input[type="search"]:not(:placeholder-shown)'));
    await this.loaded();
    if (year) await this.visit(`${path ?? ''}?year=${year}`);
  }

  /** Follows a link whose text contains this, and waits for the page behind it. */
  async follow(text: string | RegExp): Promise<void> {
    const link = this.here().getByRole('link', { name: text }).first();
    const [path] = ((await link.getAttribute('href')) ?? '').split(/[?#]/);
    await link.click();
    await this.page.waitForURL(({ pathname }) => pathname === path);
    await this.loaded();
  }

  async press(name: string | RegExp): Promise<void> {
    const button = this.here().getByRole('button', { name: typeof name === 'string' ? spaced(name) : name });
    await button.first().click({ clickCount: this.clicks });
  }

  /** Ticks a box. */
  async check(name: string): Promise<void> {
    await this.here().getByRole('checkbox', { name, exact: true }).check();
  }

  /** A button within the row of a table that says this. */
  async pressInRow(text: string, name: string): Promise<void> {
    await this.page.getByRole('row').filter({ hasText: text }).getByRole('button', { name }).click();
  }

  /** Waits until the page has sent this operation to the server. */
  async waitForRequest(text: string): Promise<void> {
    await this.page.waitForResponse((answer) => answer.ok() && (answer.request().postData() ?? '').includes(text));
  }

  /** The button that sends a form, where another button of the page has the same name. */
  async submit(name: string): Promise<void> {
    await this.here().locator('button[type="submit"]', { hasText: name }).click({ clickCount: this.clicks });
  }

  /** Opens one of the tasks that wait: what is to be done, and for which project. */
  async followTask(kind: string, project: string): Promise<void> {
    await this.follow(new RegExp(`${escaped(kind)}.*${escaped(project)}`));
    await this.page.getByRole('heading', { level: 1, name: project }).waitFor();
  }

  /** Opens a select; its options are looked for in the whole page, because they are rendered at its end. */
  async options(list: Locator): Promise<Locator> {
    // The input of a short select has no size: the click goes to the element around it.
    const box = list.locator('xpath=ancestor-or-self::*[contains(concat(" ", @class, " "), " ant-select ")][1]');
    if ((await list.getAttribute('aria-expanded')) !== 'true') await box.click();
    return this.page.locator(`[id="${await list.getAttribute('aria-controls')}"]`).getByRole('option');
  }

  /** Chooses the option with this text. */
  async chooseIn(list: Locator, option: string | RegExp): Promise<void> {
    const options = await this.options(list);
    const exact = typeof option === 'string' ? new RegExp(`^\\s*${escaped(option)}\\s*$`) : option;
    await options.filter({ hasText: exact }).first().click();
  }

  /** The same, of the list with this label. */
  async choose(name: string, option: string | RegExp): Promise<void> {
    await this.chooseIn(this.field(name), option);
  }

  /** Chooses the first option of a select, in a cell or in a field. */
  async chooseAny(list: Locator): Promise<void> {
    if (await list.evaluate((element) => element.closest('.cx-grid') !== null)) {
      await list.click();
      return this.page.getByRole('option').first().click();
    }
    const options = await this.options(list);
    await options
      .filter({ hasNotText: /^(请选择|全部)$/ })
      .first()
      .click();
  }

  field(name: string): Locator {
    return this.here().getByLabel(label(name)).first();
  }

  /** Types into a field, or chooses in a list, whatever the control is. */
  async type(name: string, text: string): Promise<void> {
    await this.enter(this.field(name), text);
  }

  /** One cell of a grid, named by its column and row. */
  cell(column: string, row: number): Locator {
    return this.field(`${column}，第 ${row} 行`);
  }

  async typeCell(column: string, row: number, text: string): Promise<void> {
    await this.enter(this.cell(column, row), text);
  }

  /** A row of cells, column by column. */
  async typeRow(row: number, cells: Readonly<Record<string, string>>): Promise<void> {
    for (const [column, text] of Object.entries(cells)) await this.typeCell(column, row, text);
  }

  private async enter(control: Locator, text: string): Promise<void> {
    const kind = await kindOf(control);
    if (kind === 'choosing') await this.search(control, text);
    else if (kind === 'list') await this.chooseIn(control, text);
    else if (kind === 'radiogroup') await control.getByLabel(text, { exact: true }).check();
    else if (kind === 'radio' || kind === 'checkbox') await control.check();
    else if (kind === 'date') {
      await control.fill(text); // Enter would send the form
      await control.press('Tab');
    } else if (kind === 'filter') await this.filter(control, text);
    else if (text.length > typedAtMost) await control.fill(text);
    else {
      await control.fill('');
      await control.pressSequentially(text);
    }
  }

  /** Searches a list; what is done next is done to the rows that were found, not to those that are still shown. */
  private async filter(control: Locator, text: string): Promise<void> {
    await control.fill('');
    await control.pressSequentially(text);
    await control.press('Enter');
    await this.page.locator('.cx-printed-filters', { hasText: `：${text}` }).waitFor({ state: 'attached' });
    await this.loaded();
  }

  private async search(control: Locator, text: string): Promise<void> {
    await control.click();
    await control.pressSequentially(text);
    await this.page.locator('.ant-select-item-option', { hasText: text }).filter({ visible: true }).first().click();
  }

  /** Copies a block, as from a spreadsheet, and pastes it with the keyboard. */
  async paste(into: Locator, rows: readonly (readonly string[])[]): Promise<void> {
    await into.click();
    await this.page.evaluate(
      (text) => navigator.clipboard.writeText(text),
      rows.map((row) => row.join('\t')).join('\n'),
    );
    await into.focus();
    await this.page.keyboard.press('Control+V');
  }

  /** A grid by its caption. */
  grid(caption: string): Locator {
    return this.page.locator('.cx-grid', { has: this.page.getByRole('table', { name: caption }) });
  }

  /** Pastes rows, given by column title, from the first cell of a grid on; the columns stand as the screen shows them. */
  async pasteRows(caption: string, rows: readonly Readonly<Record<string, string>>[]): Promise<void> {
    const grid = this.grid(caption);
    // A pasted block has no cells for columns that cannot be edited.
    const titles = await grid.locator('[role="columnheader"]:not([data-readonly])').allInnerTexts();
    const columns = titles.slice(1, -1).map((title) => title.replace(/\s*\*\s*$/, '').trim());
    const missing = Object.keys(rows[0] ?? {}).filter((title) => !columns.includes(title));
    if (missing.length > 0)
      throw new Error(`"${caption}" has no columns ${missing.join(', ')}, but ${columns.join(', ')}`);
    await this.paste(
      grid.locator('[data-cell="0.0"]'),
      rows.map((row) => columns.map((title) => row[title] ?? '')),
    );
    await grid.getByText(`已粘贴 ${rows.length} 行`).waitFor();
  }

  /** Chooses an answer within a group that is named by its legend. */
  async judge(group: string, answer: string): Promise<void> {
    await this.here().getByRole('group', { name: group, exact: true }).getByLabel(answer, { exact: true }).check();
  }

  /** Waits until this can be read somewhere. */
  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor();
  }

  /** Waits until a field holds this. */
  async holds(name: string, value: string): Promise<void> {
    const field = this.field(name);
    await field.waitFor();
    // A list that is searched says beside its input what was chosen, the code before the name.
    const held = () =>
      field.evaluate((element: HTMLInputElement) => {
        const list = element.closest('.ant-select');
        return list ? (list.textContent.trim().split(' ')[0] ?? '') : element.value;
      });
    for (let until = Date.now() + 5000; (await held()) !== value; await this.page.waitForTimeout(50))
      if (Date.now() > until) throw new Error(`"${name}" holds "${await held()}", not "${value}"`);
  }

  /** Waits until a control is marked as wrong, and says this. */
  async complains(control: Locator, message: string): Promise<void> {
    await control.and(this.page.locator('[aria-invalid="true"]')).waitFor();
    const ids = ((await control.getAttribute('aria-describedby')) ?? '').split(' ').filter(Boolean);
    const texts = await Promise.all(ids.map((id) => this.page.locator(`[id="${id}"]`).innerText()));
    if (!texts.join(' ').includes(message)) throw new Error(`says "${texts.join(' ')}" and not "${message}"`);
  }

  /** Waits until the value beside a name, as in the facts of a page, contains this. */
  async reads(name: string | RegExp, value: string | RegExp): Promise<void> {
    const term = this.page.locator('dt', { hasText: typeof name === 'string' ? label(name) : name });
    const pair = this.page.locator('dl > div', { has: term });
    await pair.locator('dd', { hasText: value }).first().waitFor();
  }

  /** Waits until this text is gone: a list shows its old rows until the new ones have arrived. */
  async misses(text: string | RegExp): Promise<void> {
    await this.page.waitForFunction(() => document.querySelector('.cx-skeleton') === null);
    const found = this.page.getByText(text).filter({ visible: true });
    for (let tries = 0; (await found.count()) > 0; tries += 1) {
      if (tries === 50) throw new Error(`${this.username} should not see ${String(text)}`);
      await this.page.waitForTimeout(100);
    }
  }
}
