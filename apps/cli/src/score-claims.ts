import { checkClaims, claimsFile, placeOf, readJson } from '@chengxiao/domain';
import { run, textOf, valueOf, WrongInput } from './command';
import { packOf } from './pack';

run('npm run --silent score:claims -- FILE.json [--pack ID]', ({ file, pack }) => {
  const checked = checkClaims(packOf(pack), valueOf(file, readJson(textOf(file), claimsFile)));
  const { rows, sources, unscorable } = checked;
  if (unscorable.length > 0) {
    const why = '不能计分 / cannot be scored';
    throw new WrongInput(
      file,
      unscorable.map((index) => ({ place: placeOf([index]), why })),
    );
  }
  const differing = rows.filter(({ reproduced }) => !reproduced);
  return { answer: { rows, sources, differing: differing.length }, exitCode: differing.length > 0 ? 1 : 0 };
});
