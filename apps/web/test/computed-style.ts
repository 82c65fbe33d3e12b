/**
 * Computed styles, as far as tests of views can see them: what is hidden, and what takes no clicks. jsdom answers by matching
 * every rule of every sheet that antd has put into the page, for each element that a query by role looks at; that was two
 * thirds of the time of these tests.
 */
const neverShown = new Set(['HEAD', 'SCRIPT', 'STYLE', 'TEMPLATE', 'TITLE', 'META', 'LINK']);

/** Hidden by an attribute, by the browser's own sheet, or by antd's class for what is closed. */
const isHidden = (element: Element): boolean =>
  neverShown.has(element.tagName) ||
  element.hasAttribute('hidden') ||
  (element.tagName === 'DIALOG' && !element.hasAttribute('open')) ||
  /(^|\s)ant-\S+-hidden(\s|$)/.test(element.getAttribute('class') ?? '');

/** What the nearest of an element and its ancestors says in its own style. */
function inherited(element: Element, property: 'visibility' | 'pointer-events', otherwise: string): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const own = (at as HTMLElement).style?.getPropertyValue(property);
    if (own) return own;
  }
  return otherwise;
}

const property = (element: Element, own: CSSStyleDeclaration, name: string): string => {
  if (name === 'display') return isHidden(element) ? 'none' : own.display || 'block';
  if (name === 'visibility') return inherited(element, 'visibility', 'visible');
  if (name === 'pointer-events' || name === 'pointerEvents') return inherited(element, 'pointer-events', 'auto');
  return own.getPropertyValue(name);
};

/** In place of `window.getComputedStyle`. */
export function computedStyle(element: Element, pseudo?: string | null): CSSStyleDeclaration {
  const own = pseudo ? document.createElement('i').style : (element as HTMLElement).style;
  return new Proxy(own, {
    get(style, name) {
      if (name === 'getPropertyValue') return (asked: string) => property(element, style, asked);
      if (name === 'display' || name === 'visibility' || name === 'pointerEvents')
        return property(element, style, name);
      const value: unknown = Reflect.get(style, name, style);
      return typeof value === 'function' ? value.bind(style) : value;
    },
  });
}
