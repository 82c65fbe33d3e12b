/**
 * `npm test`: builds, then rules, API and views with Jest, then the journeys in a browser. With arguments, Jest alone:
 * it runs the sources, and the one test of built programs builds them itself.
 */
import { buildStale } from './build.ts';
import { jest } from './jest.ts';
import { journeys } from './journeys.ts';
import { explain, step } from './say.ts';

const chosen = process.argv.slice(2);
try {
  const all = chosen.length === 0;
  if (all) await step('构建', 'build', () => buildStale());
  const tests = await jest(chosen);
  const stories = all ? await journeys([]) : { passed: 0, failed: 0 };
  const [passed, failed] = [tests.passed + stories.passed, tests.failed + stories.failed];
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
} catch (error) {
  process.exitCode = explain(error);
}
