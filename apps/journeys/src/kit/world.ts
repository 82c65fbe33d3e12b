/** What the stories share: the running product, the people at their browsers, and notes from one story to the next. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { checkPage, wide } from './page-check.ts';
import { Person } from './person.ts';
import { say, seconds } from './report.ts';
import type { Stage } from './stage.ts';

/** One story of a person. Stories of one project build on one another and stop where one of them fails. */
export type Story = {
  readonly name: string;
  /** The project whose life the story continues. */
  readonly project?: string;
  readonly tell: (world: World) => Promise<void>;
};

export class World {
  readonly stage: Stage;
  private readonly browser: Browser;
  /** Where what a failed story saw is kept. */
  private readonly results: string;
  private readonly shots: string | undefined;
  private readonly people = new Map<string, Person>();
  private readonly checked = new Set<string>();
  /** Every page of every role is told in all languages and widths. */
  readonly everyPage: boolean;
  private taken = 0;
  /** Notes from one story to the next: addresses, numbers given by the product. */
  readonly notes = new Map<string, string>();

  constructor(stage: Stage, browser: Browser, results: string, shots?: string, everyPage = false) {
    this.stage = stage;
    this.browser = browser;
    this.results = results;
    this.shots = shots;
    this.everyPage = everyPage;
    if (shots) mkdirSync(shots, { recursive: true });
  }

  /** Somebody of the demonstration, signed in at a browser of their own, which stays open from story to story. */
  async as(username: string): Promise<Person> {
    const known = this.people.get(username);
    if (known) return known;
    const person = await this.arrive(username);
    await person.signIn(this.stage.password);
    return person;
  }

  /** A new visitor: no cookie, no session. */
  async arrive(username: string): Promise<Person> {
    const context = await this.browser.newContext({
      baseURL: this.stage.origin,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      viewport: wide,
      reducedMotion: 'reduce',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    context.setDefaultTimeout(15_000);
    const person = new Person(username, context, await context.newPage(), this.stage.origin);
    this.people.set(username, person);
    return person;
  }

  /** Closes a person's browser; the next time they sign in again. */
  async leave(username: string): Promise<void> {
    const person = this.people.get(username);
    this.people.delete(username);
    await person?.context.close();
  }

  /** One step of a story, told with its time. */
  async step(name: string, work: () => Promise<void>): Promise<void> {
    const since = performance.now();
    try {
      await work();
    } catch (error) {
      say(`    ✗ ${name}`);
      throw error;
    }
    say(`    · ${name} (${seconds(since)})`);
  }

  /** Keeps a picture of a page, where pictures are kept. */
  async shoot({ page }: Person, name: string): Promise<void> {
    if (!this.shots) return;
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.screenshot({ path: join(this.shots, `${name}.png`) });
  }

  /** Checks a page with `checkPage` the first time a story visits it. */
  async check(person: Person, name: string): Promise<void> {
    if (this.checked.has(name)) return;
    this.checked.add(name);
    const number = String(++this.taken).padStart(2, '0');
    const found = await checkPage(person.page, async (width) => {
      if (!this.shots) return;
      await person.page.evaluate(() => window.scrollTo(0, 0));
      await person.page.screenshot({ path: join(this.shots, `${number}-${name}-${width}.png`), fullPage: true });
    });
    if (found.length > 0) throw new Error(`the page "${name}" has findings:\n    ${found.join('\n    ')}`);
  }

  /** Complaints of all browsers since the last call. */
  complaints(): string[] {
    return [...this.people.values()].flatMap(({ complaints }) => complaints.splice(0));
  }

  /** Saves every open page, so that the cause of a failure can be found. */
  async saveScreens(story: string): Promise<string> {
    const folder = join(this.results, story.replace(/[^\p{L}\p{N}]+/gu, '-'));
    mkdirSync(folder, { recursive: true });
    for (const { username, page, console: lines } of this.people.values()) {
      const path = join(folder, username);
      await page.screenshot({ path: `${path}.png`, fullPage: true, timeout: 10_000 }).catch(() => undefined);
      const html = await page.content().catch(() => '');
      writeFileSync(`${path}.html`, `<!-- ${page.url()} -->\n${html}`);
      writeFileSync(`${path}.console.txt`, lines.join('\n'));
    }
    return folder;
  }

  get checks(): number {
    return this.checked.size;
  }

  async end(): Promise<void> {
    for (const { context } of this.people.values()) await context.close().catch(() => undefined);
    await this.browser.close();
  }
}
