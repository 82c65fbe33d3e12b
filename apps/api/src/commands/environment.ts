import { secretOptions } from '../operations/options';
import { takeSecrets } from '../operations/secrets';

/** A setting without which the process cannot work, also as the file that `<NAME>_FILE` names; there are no defaults for secrets. */
export function required(name: string): string {
  takeSecrets(process.env, secretOptions);
  const value = process.env[name];
  if (!value) {
    process.stderr.write(`✗ ${name} 未设置 / ${name} is not set\n`);
    process.exit(2);
  }
  return value;
}
