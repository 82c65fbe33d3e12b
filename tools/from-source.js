/**
 * Lets Node run the sources as they are, in a process of its own that is no test and no build: names without endings, and
 * the libraries by their names. Plain JavaScript, for it must run before that.
 */
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';

const libs = new URL('../libs/', import.meta.url);
const named = [
  [/^@chengxiao\/domain\/data\/(.+)$/, (rest) => new URL(`domain/data/${rest}`, libs)],
  [/^@chengxiao\/(domain|dto)$/, (name) => new URL(`${name}/src/index.ts`, libs)],
];

registerHooks({
  resolve(specifier, context, next) {
    for (const [pattern, place] of named) {
      const found = pattern.exec(specifier);
      if (found) return next(place(found[1]).href, context);
    }
    if (/^\.{1,2}\//.test(specifier))
      for (const ending of ['.ts', '/index.ts']) {
        const url = new URL(specifier + ending, context.parentURL);
        if (existsSync(url)) return next(url.href, context);
      }
    return next(specifier, context);
  },
});
