import { goldenDifferences, goldenFile, readJson } from '@chengxiao/domain';
import { run, textOf, valueOf } from './command';

run('npm run --silent score:golden -- FILE.json', ({ file }) => {
  const differences = goldenDifferences(valueOf(file, readJson(textOf(file), goldenFile)));
  return { answer: differences, exitCode: differences.length > 0 ? 1 : 0 };
});
