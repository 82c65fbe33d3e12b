import { readFileSync } from 'node:fs';

/** The settings of a process. */
export type Environment = Record<string, string | undefined>;

/**
 * Takes secrets from the files that `<NAME>_FILE` names, and passwords into addresses that have none, so that no secret
 * stands in the environment of a container. @throws where a file cannot be read
 */
export function takeSecrets(env: Environment, names: readonly string[]): void {
  for (const name of names) {
    const file = env[`${name}_FILE`];
    if (file) env[name] = readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  }
  for (const [address, password] of [
    ['DATABASE_URL', env['DATABASE_PASSWORD']],
    ['RUNTIME_DATABASE_URL', env['RUNTIME_PASSWORD']],
  ] as const) {
    const text = env[address];
    if (!text || !password || !URL.canParse(text) || new URL(text).password) continue;
    const url = new URL(text);
    url.password = encodeURIComponent(password);
    env[address] = url.href;
  }
}
