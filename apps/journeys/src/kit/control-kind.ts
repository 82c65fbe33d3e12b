import type { Locator } from 'playwright-core';

/** What kind of control it is, and so how something is entered into it. */
export const kindOf = (control: Locator): Promise<string> =>
  control.evaluate((element) =>
    element.closest('.ant-select')
      ? element.hasAttribute('readonly')
        ? 'list'
        : 'choosing'
      : element.closest('.cx-date')
        ? 'date'
        : element.matches('.cx-list [type="search"]')
          ? 'filter'
          : element instanceof HTMLInputElement
            ? element.type
            : (element.getAttribute('role') ?? element.tagName),
  );
