/** Asks a grid that shows one row at a time for the row of this element. */
export const reveal = (element: Element): void => {
  if (element.closest('[hidden]')) element.dispatchEvent(new Event('reveal', { bubbles: true }));
};
