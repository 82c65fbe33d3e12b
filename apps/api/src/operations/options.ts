import { addressOf, oneOf, postgres, proxies, type Rule, types, whole } from './option-rules';
import { type Environment, takeSecrets } from './secrets';

/** Which programs read an option: the API, the worker, `migrate` and its like, or `npm start` around them. */
export type Program = 'api' | 'worker' | 'migrate' | 'start';

/** A setting of the environment: what it means, and what it may be. */
export type Option = {
  readonly name: string;
  /** What holds without it, as the table says it. */
  readonly usual: string;
  readonly meaning: string;
  readonly programs: readonly Program[];
  /** A secret may come as a file instead: `<NAME>_FILE` names it. */
  readonly secret?: true;
  readonly needed?: readonly Program[];
  /** What it must be, where not any text will do. */
  readonly rule?: Rule;
};

/** Every option there is, once: it is checked before anything starts, and the table in `docs/deploy.md` is made of it. */
export const options: readonly Option[] = [
  { name: 'PORT', usual: '3000', meaning: 'where the API listens', programs: ['api', 'start'], rule: whole(1, 65_535) },
  {
    name: 'HOST',
    usual: '`0.0.0.0`',
    meaning: 'on which address it listens; `npm start` with the demonstration: `127.0.0.1`',
    programs: ['api', 'start'],
  },
  {
    name: 'DATABASE_URL',
    usual: 'embedded',
    meaning: "the owner's address of the database",
    programs: ['migrate', 'start'],
    secret: true,
    needed: ['migrate'],
    rule: postgres,
  },
  {
    name: 'DATABASE_PASSWORD',
    usual: 'in the address',
    meaning: "the owner's password, where `DATABASE_URL` has none",
    programs: ['migrate'],
    secret: true,
  },
  {
    name: 'RUNTIME_PASSWORD',
    usual: 'made, kept in `.data/`',
    meaning: 'password of `<database>_api`; API and worker take it where their address has none',
    programs: ['migrate', 'start', 'api', 'worker'],
    secret: true,
  },
  {
    name: 'RUNTIME_DATABASE_URL',
    usual: 'derived',
    meaning: 'address of that login, where it differs in more than user and password',
    programs: ['api', 'worker', 'start'],
    secret: true,
    needed: ['api', 'worker'],
    rule: postgres,
  },
  {
    name: 'DATABASE_POOL',
    usual: 'twice the cores',
    meaning: 'connections of one API process to the database, besides one for its health',
    programs: ['api'],
    rule: whole(1, 500),
  },
  {
    name: 'SEED_DEMO',
    usual: 'off',
    meaning: '`1`: the demonstration also in a given database',
    programs: ['start'],
    rule: oneOf('0', '1'),
  },
  {
    name: 'TRUST_PROXY',
    usual: '`loopback`',
    meaning: 'whose `X-Forwarded-*` are believed: `loopback`, `uniquelocal`, addresses or networks',
    programs: ['api'],
    rule: proxies,
  },
  {
    name: 'DRAIN_SECONDS',
    usual: '0; images: 10',
    meaning: 'how long a stopping API says that it is not ready, and serves on, before it closes',
    programs: ['api'],
    rule: whole(0, 300),
  },
  {
    name: 'SEAL_KEY_FILE',
    usual: '`seal-key.pem` in data',
    meaning: 'private key that signs seals',
    programs: ['worker'],
  },
  {
    name: 'SEAL_PUBLIC_KEY_FILE',
    usual: 'beside the key',
    meaning: 'public keys, PEM behind PEM, that verification trusts',
    programs: ['worker', 'start'],
  },
  {
    name: 'SEAL_MEMORY_FILE',
    usual: 'beside the key',
    meaning: 'where the worker remembers its last seal, and verification looks for it',
    programs: ['worker', 'start'],
  },
  {
    name: 'SEAL_EXPORT_DIR',
    usual: 'none',
    meaning: 'folder into which the worker writes the last seal of each day',
    programs: ['worker'],
  },
  {
    name: 'SEAL_MAIL_TO',
    usual: 'none',
    meaning: 'address that is mailed the first root of each day',
    programs: ['worker'],
  },
  {
    name: 'HEARTBEAT_FILE',
    usual: 'none',
    meaning: "file that the worker touches after each seal; its age is the worker's health",
    programs: ['worker'],
  },
  {
    name: 'WEB_ROOT',
    usual: 'none',
    meaning: 'folder of the built web, when the API shall serve it (`npm start` sets it)',
    programs: ['api'],
  },
  {
    name: 'NODE_ENV',
    usual: 'none',
    meaning: '`production`: no introspection of the schema',
    programs: ['api', 'worker', 'start'],
  },
  {
    name: 'CHENGXIAO_DATA',
    usual: '`.data`',
    meaning: 'another place for embedded data, secrets and, in `files/`, uploaded files',
    programs: ['api', 'worker', 'start'],
  },
  {
    name: 'LOG_DAYS',
    usual: '180',
    meaning: 'days that `npm start` keeps the logs of its parts',
    programs: ['start'],
    rule: whole(1, 36_500),
  },
  {
    name: 'LOG_LEVEL',
    usual: '`info`',
    meaning: 'what is logged at least: `debug`, `info`, `warn` or `error`',
    programs: ['api', 'worker'],
    rule: oneOf('debug', 'info', 'warn', 'error'),
  },
  {
    name: 'METRICS_PORT',
    usual: 'none',
    meaning: 'port for `GET /metrics` (Prometheus), a door of its own that no proxy should lead to',
    programs: ['api', 'worker'],
    rule: whole(1, 65_535),
  },
  {
    name: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    usual: 'none',
    meaning: 'where traces are sent by OTLP over HTTP, for instance `http://collector:4318`',
    programs: ['api'],
    rule: addressOf('http', 'https'),
  },
  {
    name: 'UPLOAD_MAX_MB',
    usual: '20',
    meaning: 'largest uploaded file; the proxies in front must let as much through',
    programs: ['api'],
    rule: whole(1, 9_999),
  },
  {
    name: 'UPLOAD_TYPES',
    usual: 'all known',
    meaning: 'which of `pdf ofd docx xlsx pptx jpg png zip` may be uploaded, known by content',
    programs: ['api'],
    rule: types,
  },
  {
    name: 'S3_BUCKET',
    usual: 'none',
    meaning: 'keeps uploaded files in this bucket of an S3-compatible storage instead of on disk',
    programs: ['api', 'worker'],
  },
  {
    name: 'S3_ENDPOINT',
    usual: 'none',
    meaning: 'its address, for instance `https://s3.example:9000`; needed with `S3_BUCKET`',
    programs: ['api', 'worker'],
    rule: addressOf('https', 'http'),
  },
  {
    name: 'S3_REGION',
    usual: '`us-east-1`',
    meaning: 'its region, as the signatures name it',
    programs: ['api', 'worker'],
  },
  {
    name: 'S3_ACCESS_KEY_ID',
    usual: 'none',
    meaning: 'whose signature; needed with `S3_BUCKET`',
    programs: ['api', 'worker'],
  },
  {
    name: 'S3_SECRET_ACCESS_KEY',
    usual: 'none',
    meaning: 'the secret of the signature; needed with `S3_BUCKET`',
    programs: ['api', 'worker'],
    secret: true,
  },
  {
    name: 'SMTP_URL',
    usual: 'none',
    meaning: 'the mail server, for instance `smtps://user:password@mail.example:465`',
    programs: ['worker'],
    secret: true,
    rule: addressOf('smtp', 'smtps'),
  },
  { name: 'MAIL_FROM', usual: 'none', meaning: 'the address that mail is from', programs: ['api', 'worker'] },
  {
    name: 'PUBLIC_URL',
    usual: 'none',
    meaning: 'where people open the product, for the link in mails',
    programs: ['worker'],
    rule: addressOf('https', 'http'),
  },
];

/** Those that may come as files. */
export const secretOptions = options.filter(({ secret }) => secret).map(({ name }) => name);

/** What is wrong with the options of a program, a sentence in both languages for each. No sentence shows a secret. */
export function wrongOptions(program: Program, env: Environment): string[] {
  const wrong = options
    .filter(({ programs }) => programs.includes(program))
    .flatMap(({ name, rule, needed, secret }) => {
      const text = env[name];
      if (!text) return needed?.includes(program) ? [`${name} 未设置 / ${name} is not set`] : [];
      if (!rule || rule.holds(text)) return [];
      const shown = secret ? '' : ` (${text.slice(0, 60)})`;
      return [`${name} ${rule.zh}${shown} / ${name} ${rule.en}${shown}`];
    });
  if ((program === 'api' || program === 'worker') && env['S3_BUCKET'])
    for (const name of ['S3_ENDPOINT', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'])
      if (!env[name]) wrong.push(`设置了 S3_BUCKET，还需要 ${name} / S3_BUCKET is set, so ${name} is needed too`);
  return wrong;
}

/** Takes the secrets and checks the options of this program; ends it with the sentences where one is wrong. */
export function checkOptions(program: Program): void {
  let wrong: string[];
  try {
    takeSecrets(process.env, secretOptions);
    wrong = wrongOptions(program, process.env);
  } catch (error) {
    wrong = [error instanceof Error ? error.message : String(error)];
  }
  if (wrong.length === 0) return;
  for (const sentence of wrong) process.stderr.write(`✗ ${sentence}\n`);
  process.exit(2);
}

/** The rows of the table in `docs/deploy.md`. */
export function optionTable(): string {
  const words: Record<Program, string> = { api: 'API', worker: 'worker', migrate: 'migrate', start: '`npm start`' };
  const rows = options.map(({ name, usual, meaning, programs, secret }) => [
    `\`${name}\`${secret ? ' †' : ''}`,
    usual,
    programs.map((each) => words[each]).join(', '),
    meaning,
  ]);
  return [['Option', 'Default', 'Read by', 'Meaning'], ['---', '---', '---', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
