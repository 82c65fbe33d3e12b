import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useRef } from 'react';
import { setLanguage } from './language';
import { printForms, usePrinted } from './use-printed';
import { PlainUi } from './PlainUi';
import { UiProvider } from './UiProvider';

const print = jest.fn();
beforeEach(() => {
  print.mockClear();
  window.print = print;
});
afterEach(() => {
  cleanup();
  setLanguage('zh');
});

const press = (over: object = {}): boolean => fireEvent.keyDown(document.body, { key: 'p', ctrlKey: true, ...over });
const printed = (): string | undefined => {
  window.dispatchEvent(new Event('beforeprint'));
  const said = [...document.querySelectorAll('.cx-printed-missing')].map(({ textContent }) => textContent).join('|');
  window.dispatchEvent(new Event('afterprint'));
  return said || undefined;
};
const page = (name: string, typed = '') =>
  render(
    <UiProvider>
      <main>
        <section>
          <h2>基本情况</h2>
          <p>{name}</p>
          <input aria-label="受益对象" defaultValue={typed} />
        </section>
      </main>
    </UiProvider>,
  );

it('tells before the keys of the browser print what no typeface has, typed or shown', async () => {
  page('王𠮷祥', '𰻝面');
  expect(press()).toBe(false);
  expect((await screen.findByRole('dialog')).textContent).toContain('𰻝 U+30EDD 基本情况');
  expect(print).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: '仍要继续' }));
  expect(print).toHaveBeenCalledTimes(1);
});

it('leaves printing to the browser where all is there, and other keys alone', () => {
  page('王𠮷祥');
  expect(press()).toBe(true);
  expect(printed()).toBeUndefined();
  cleanup();
  page('𰻝');
  expect(press({ shiftKey: true })).toBe(true);
  expect(press({ ctrlKey: false })).toBe(true);
});

it('says it at the end of the paper, in the language of the page, and leaves no trace', () => {
  page('𰻝面');
  expect(printed()).toBe('下列字符没有可用的字形，本机也没有相应字体的印出来是空框：𰻝 U+30EDD（基本情况）。');
  expect(document.querySelector('.cx-printed-missing')).toBeNull();
  act(() => setLanguage('en'));
  expect(printed()).toMatch(/^No typeface has these characters.*: 𰻝 U\+30EDD \(基本情况\)\.$/);
});

it('says it on the sheets of the page, which may lie otherwise than what surrounds it', () => {
  render(
    <UiProvider>
      <main>
        <div className="cx-page">𰻝</div>
      </main>
    </UiProvider>,
  );
  window.dispatchEvent(new Event('beforeprint'));
  expect(document.querySelectorAll('.cx-page > .cx-printed-missing').length).toBe(1);
  window.dispatchEvent(new Event('afterprint'));
});

it('says it on forms that are printed alone, once', () => {
  const said: (string | undefined)[] = [];
  window.print = () => said.push(printed());
  function Form() {
    const form = useRef<HTMLDivElement>(null);
    usePrinted(form, 'portrait');
    return <div ref={form}>𰻝</div>;
  }
  render(
    <UiProvider>
      <main>
        <Form />
      </main>
    </UiProvider>,
  );
  printForms();
  expect(said).toEqual([expect.stringMatching(/𰻝 U\+30EDD（页面）。$/)]);
});

describe('on pages of plain elements', () => {
  const plain = async (text: string): Promise<void> => {
    render(
      <PlainUi link={({ href, ...rest }) => <a href={href} {...rest} />} moved={false}>
        <main>
          <article className="cx-page">{text}</article>
        </main>
      </PlainUi>,
    );
    await act(async () => {
      await import('./PlainPrintWatch');
    });
  };

  it('tells before the keys of the browser print, and prints once it is wanted all the same', async () => {
    await plain('𰻝面');
    expect(press()).toBe(false);
    const dialog = screen.getByRole('dialog', { name: '有字符打印不出来' });
    expect(dialog.textContent).toContain('𰻝 U+30EDD');
    fireEvent.click(within(dialog).getByRole('button', { name: '返回' }));
    expect([screen.queryByRole('dialog'), print.mock.calls.length]).toEqual([null, 0]);
    press();
    fireEvent.click(screen.getByRole('button', { name: '仍要继续' }));
    expect([screen.queryByRole('dialog'), print.mock.calls.length]).toEqual([null, 1]);
  });

  it('says it at the end of the paper', async () => {
    await plain('𰻝面');
    expect(printed()).toMatch(/𰻝 U\+30EDD（页面）。$/);
    cleanup();
    await plain('王𠮷祥');
    expect([press(), printed()]).toEqual([true, undefined]);
  });
});

it.each([
  ['UiProvider', () => <UiProvider>甲</UiProvider>],
  [
    'PlainUi',
    () => (
      <PlainUi link={() => null} moved={false}>
        甲
      </PlainUi>
    ),
  ],
])('sets all texts anew when a typeface came late: %s', (_, ui) => {
  const fonts = new EventTarget();
  Object.defineProperty(document, 'fonts', { value: fonts, configurable: true });
  render(ui());
  const seen = Array.from({ length: 3 }, () => {
    fonts.dispatchEvent(new Event('loadingdone'));
    return document.body.style.fontFeatureSettings;
  });
  expect(new Set(seen).size).toBe(3);
  for (const each of seen) expect(each).toMatch(/^"x\d{3}"$/);
  Reflect.deleteProperty(document, 'fonts');
});
