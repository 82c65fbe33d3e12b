import { checkClaims, claimsFile, readJson } from '@chengxiao/domain';
import { run, textOf, valueOf, WrongInput } from './command';
import { packOf } from './pack';

run('npm run --silent score:claims -- FILE.json [--pack ID]', ({ file, pack }) => {
  const checked = checkClaims(packOf(pack), valueOf(file, readJson(textOf(file), claimsFile)));
  const { rows, sources, refused } = checked;
  if (refused.length > 0) throw new WrongInput(file, refused);
  const differing = rows.filter(({ reproduced }) => !reproduced);
  return { answer: { rows, sources, differing: differing.length }, exitCode: differing.length > 0 ? 1 : 0 };
});
