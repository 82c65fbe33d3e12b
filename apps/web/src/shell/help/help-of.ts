import { matchPath } from 'react-router';
import type { ModuleHelp, PageHelp } from './help';

const unknowns = (pattern: string): number => pattern.split('/').filter((part) => part.startsWith(':')).length;

/** The help of the page at an address: that of the pattern which leaves least open. */
export function helpOf(all: ModuleHelp, pathname: string): PageHelp | undefined {
  const [pattern] = Object.keys(all)
    .filter((each) => matchPath(each, pathname))
    .sort((a, b) => unknowns(a) - unknowns(b));
  return pattern === undefined ? undefined : all[pattern];
}
