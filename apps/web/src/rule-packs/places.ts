import type { PackSection } from '@chengxiao/domain';

/** The id on the page of a place in the pack. */
export const placeId = (path: string): string => `at-${path}`;

/** Scrolls a place into view and focuses it, so that the keyboard continues from there. */
export function goTo(path: string): void {
  const place = document.getElementById(placeId(path));
  place?.focus({ preventScroll: true });
  place?.scrollIntoView?.({ block: 'start' });
}

/** The section a place lies in. */
export const sectionOf = (path: string, sections: readonly Pick<PackSection, 'section'>[]): string => {
  const [first = ''] = path.split('.');
  return sections.some(({ section }) => section === first) ? first : 'head';
};
