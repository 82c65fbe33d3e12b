import { type Case, figure } from '../kit/case.ts';
import { jsonOf } from '../kit/http.ts';
import type { World } from '../kit/world.ts';

const codeOf = (answer: { text: string }): string => jsonOf<{ code?: string }>(answer).code ?? '';
/** Wrong tries that may be verified before the rest waits. */
const most = 10;

/** Passwords tried in parallel: few are verified, the right one among many does not come through, and nobody else is locked out. */
export const bruteForce: Case = {
  name: 'brute-force',
  group: 'identity',
  zh: '并行暴力破解',
  en: 'brute force in parallel',
  own: { worker: false },
  async run(world) {
    const found: string[] = [];
    const right = world.mould.password;
    const tries = await guess(
      world,
      'wyx-cz',
      Array.from({ length: 100 }, (_, at) => `Cuowu-koling-${at}`),
    );
    const verified = tries.filter((answer) => answer.status === 401 && codeOf(answer) === 'SIGN_IN_FAILED').length;
    if (verified > most) found.push(`${verified} of 100 parallel passwords were verified`);
    const many = Array.from({ length: 300 }, (_, at) => (at === 250 ? right : `Cuowu-koling-${at}`));
    const among = await guess(world, 'wltz-cz', many);
    if (among[250]?.status === 200) found.push('the right one among 300 signed in');
    const refusals = among.filter((answer) => answer.status === 429 || codeOf(answer) === 'LOCKED_OUT');
    const silent = refusals.filter((answer) => !answer.headers['retry-after']).length;
    if (silent > 0) found.push(`${silent} of ${refusals.length} refusals have no Retry-After`);
    found.push(...(await spellings(world)), ...(await lockingOthers(world)), ...(await timing(world)));
    const changed = await changes(world);
    if (changed > most) found.push(`${changed} of 60 tries at the present password were verified when changing it`);
    const events = await world.rows(`select from event where action like 'user.signIn%' and action <> 'user.signIn'`);
    if (events.length === 0) found.push('failed sign-ins leave no event');
    return figure(`${verified} of 100 parallel passwords verified`, found);
  },
};

const guess = (world: World, username: string, passwords: readonly string[]) =>
  Promise.all(passwords.map((password) => world.trySignIn(username, password)));

/** The count is of the person, not of a spelling. */
async function spellings(world: World): Promise<string[]> {
  const names = [
    'xlgl-cz',
    'XLGL-CZ',
    ' xlgl-cz',
    'xlgl-cz ',
    'ｘｌｇｌ-cz',
    'Xlgl-Cz',
    'xlgl-CZ',
    'xLGL-cz',
    '\u200bxlgl-cz',
    'xlgl-cz\u3000',
  ];
  let verified = 0;
  for (const name of names)
    verified += Number(codeOf(await world.trySignIn(name, 'Cuowu-koling')) === 'SIGN_IN_FAILED');
  return verified > most ? [`${verified} spellings of one name were counted apart`] : [];
}

/** Five wrong tries by anybody must not keep a person with the right password out for long. */
async function lockingOthers(world: World): Promise<string[]> {
  for (let turn = 0; turn < 6; turn++) await world.trySignIn('hlbe-cz', 'Cuowu-koling');
  const own = await world.nobody.send('POST', '/api/session', {
    headers: { 'content-type': 'application/json', 'x-forwarded-for': '10.1.2.3' },
    body: JSON.stringify({ username: 'hlbe-cz', password: world.mould.password }),
  });
  const wait = Number(own.headers['retry-after'] ?? (own.status === 200 ? 0 : 900));
  return wait > 120
    ? [`after six wrong tries by a stranger the person waits ${wait} s from an address of their own`]
    : [];
}

/** An unknown name takes as long as a known one, and is answered in the same words. */
async function timing(world: World): Promise<string[]> {
  const ask = async (name: string) => {
    const answers = [];
    for (let turn = 0; turn < 4; turn++) answers.push(await world.trySignIn(name, 'Cuowu-koling'));
    const times = answers.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
    return { words: answers[0]?.text, median: times[2] ?? 0 };
  };
  const [known, unknown] = [await ask('als-sj'), await ask('nobody-of-this-name')];
  const found = known.words === unknown.words ? [] : ['an unknown name is answered in other words'];
  const ratio = known.median / unknown.median;
  if (ratio > 3 || ratio < 1 / 3) found.push(`a known name takes ${ratio.toFixed(1)} times as long as an unknown one`);
  return found;
}

/** The present password is asked for when it is changed: a place to try too. */
async function changes(world: World): Promise<number> {
  const caller = await world.sessionOf(world.person('hhht-cz'));
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, at) =>
      caller.rest('PUT', '/api/password', { current: `Cuowu-${at}`, next: 'Caoyuan-mushi-8817-xinde' }),
    ),
  );
  return answers.filter(({ status }) => status === 422).length;
}
