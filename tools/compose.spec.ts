import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { memoryFlags } from './workplace.ts';

type Service = {
  image?: string;
  build?: { context: string; target: string };
  /** Without a value: passed on from outside where it is set there. */
  environment?: Record<string, string | null>;
  depends_on?: Record<string, { condition: string }>;
  deploy?: { replicas?: number; resources?: { limits?: Record<string, string> } };
  healthcheck?: { test: string[] };
  ports?: string[];
  volumes?: string[];
  secrets?: string[];
  read_only?: boolean;
  cap_drop?: string[];
  cap_add?: string[];
  security_opt?: string[];
  stop_grace_period?: string;
  logging?: { options: Record<string, string> };
};

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const compose = parse(read('docker-compose.yml'), { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
  secrets: Record<string, { file: string }>;
};
const dockerfile = read('Dockerfile');
const service = (name: string): Service => compose.services[name] ?? {};

/** The instructions of one stage of the Dockerfile, with those of the stages of this file it builds on. */
function stage(name: string): string {
  const [, base = '', body = ''] =
    new RegExp(`^FROM (\\S+) AS ${name}$([\\s\\S]*?)(?=^FROM |$(?![\\s\\S]))`, 'm').exec(dockerfile) ?? [];
  return dockerfile.includes(` AS ${base}\n`) ? stage(base) + body : body;
}

/** Names of the programs the API's build makes. */
function programs(): string[] {
  const config = read('apps/api/vite.config.ts');
  return ['main', 'worker', 'migrate'].filter((name) => new RegExp(`\\b${name}\\b`).test(config));
}

describe('docker-compose.yml', () => {
  it('has the parts of npm start and one door', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['api', 'migrate', 'postgres', 'web', 'worker']);
    const open = Object.entries(compose.services).filter(([, { ports }]) => ports);
    expect(open.map(([name, { ports }]) => [name, ports?.length])).toEqual([['web', 1]]);
  });

  it('keeps the data of PostgreSQL in a volume, of every version in the same', () => {
    expect(read('tools/deploy/env.example')).toMatch(/18@sha256:[0-9a-f]{64}/);
    expect(service('postgres').environment?.['PGDATA']).toBe('/var/lib/postgresql/${POSTGRES_MAJOR:?set it}/docker');
    expect(service('postgres').volumes).toEqual(['postgres:/var/lib/postgresql']);
    expect(compose.volumes).toHaveProperty('postgres');
  });

  it('starts in the order of npm start: database, migrate, API and worker, web', () => {
    expect(service('migrate').depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
    expect(service('api').depends_on).toEqual({ migrate: { condition: 'service_completed_successfully' } });
    expect(service('worker').depends_on).toEqual({ migrate: { condition: 'service_completed_successfully' } });
    expect(service('web').depends_on).toEqual({ api: { condition: 'service_healthy' } });
  });

  it('runs two replicas of the API and asks each for its health', () => {
    expect(service('api').deploy?.replicas).toBe(2);
    for (const name of ['postgres', 'api', 'web']) {
      const words = service(name).healthcheck?.test ?? [];
      expect(words.length).toBeGreaterThan(1);
      expect(words.every((word) => typeof word === 'string')).toBe(true); // an unquoted colon makes a map of a command
    }
    expect(service('api').healthcheck?.test.join(' ')).toContain('/api/health');
  });

  it('passes the mail server on to the worker alone, and makes none up', () => {
    const knows = (name: string) =>
      Object.keys(compose.services).filter((each) => service(each).environment?.[name] === null);
    expect(knows('SMTP_URL')).toEqual(['worker']);
    expect(knows('PUBLIC_URL')).toEqual(['worker']);
    expect(knows('MAIL_FROM')).toEqual(['api', 'worker']);
    expect(Object.values(compose.services).some(({ environment = {} }) => environment['SMTP_URL'])).toBe(false);
  });

  it('takes every secret from a file, and none stands in an environment or has a default', () => {
    const values = Object.values(compose.services).flatMap(({ environment = {} }) => Object.entries(environment));
    expect(values.filter(([name]) => /PASSWORD$/.test(name))).toEqual([]);
    for (const [name, value] of values)
      if (value !== null && name.endsWith('_URL')) expect(new URL(value).password).toBe('');
    for (const [name, each] of Object.entries(compose.services)) {
      const files = Object.values(each.environment ?? {}).filter((value) => value?.startsWith('/run/secrets/'));
      expect([name, files.map((path) => path?.split('/').at(-1)).sort()]).toEqual([
        name,
        [...(each.secrets ?? [])].sort(),
      ]);
    }
    for (const secret of Object.values(compose.secrets)) expect(secret.file).toMatch(/^\.\/secrets\//);
    expect(read('.gitignore')).toMatch(/^\/?secrets\/?$/m);
    expect(read('docker-compose.yml')).not.toMatch(/\$\{[A-Z_]+:?-/);
    const asked = [...read('docker-compose.yml').matchAll(/\$\{([A-Z_]+):\?/g)].map(([, name]) => name);
    const example = [...read('tools/deploy/env.example').matchAll(/^([A-Z_]+)=(.*)$/gm)];
    expect(new Set(asked)).toEqual(new Set(example.map(([, name]) => name)));
    expect(example.every(([, , value]) => value === '')).toBe(true);
  });

  it.each(Object.keys(compose.services))(
    'holds %s within limits, without privilege, on a root that nobody writes to',
    (name) => {
      const { read_only, cap_drop, security_opt, logging, deploy, cap_add = [] } = service(name);
      expect({ read_only, cap_drop, security_opt }).toEqual({
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
      });
      expect(logging?.options).toEqual({ 'max-size': expect.any(String), 'max-file': expect.any(String) });
      expect(deploy?.resources?.limits).toEqual({ memory: expect.any(String), cpus: expect.any(String) });
      // PostgreSQL gives the data to its user when it starts; nobody else may anything.
      if (name !== 'postgres') expect(cap_add).toEqual([]);
    },
  );

  it('gives the API longer to stop than it drains', () => {
    const [, drain] = /DRAIN_SECONDS=(\d+)/.exec(stage('api')) ?? [];
    expect(parseInt(service('api').stop_grace_period ?? '', 10)).toBeGreaterThan(Number(drain) + 10);
  });

  it('gives API and worker the runtime login of the database, never the owner', () => {
    for (const name of ['api', 'worker']) {
      expect(service(name).environment).not.toHaveProperty('DATABASE_URL');
      expect(service(name).environment?.['RUNTIME_DATABASE_URL']).toMatch(/^postgres:\/\/chengxiao_api@.*\/chengxiao$/);
    }
    expect(service('migrate').environment).toHaveProperty('DATABASE_URL');
    expect(service('migrate').environment).toHaveProperty('RUNTIME_PASSWORD_FILE');
  });
});

describe('Dockerfile', () => {
  it.each(['api', 'worker', 'migrate', 'web'])('builds %s', (name) => {
    expect(service(name).build).toEqual({ context: '.', target: name });
    expect(stage(name)).not.toBe('');
  });

  it.each([
    ['api', 'main'],
    ['worker', 'worker'],
    ['migrate', 'migrate'],
  ])('runs for %s the program %s that the build makes and npm start runs', (name, program) => {
    expect(stage(name)).toMatch(new RegExp(`CMD \\[.*"dist/apps/api/${program}\\.js"\\]`));
    expect(programs()).toContain(program);
    expect(read('tools/product.ts') + read('tools/database.ts')).toContain(`'${program}.js'`);
  });

  it.each(['api', 'worker'])('collects garbage in %s as npm start does', (name) => {
    expect(stage(name)).toContain(`CMD ["node", ${memoryFlags.map((flag) => `"${flag}"`).join(', ')}, `);
  });

  it('runs no program as root', () => {
    for (const name of ['api', 'worker', 'migrate']) expect(stage(name)).toContain('USER node');
    expect(dockerfile).toMatch(/^ARG NGINX=nginxinc\/nginx-unprivileged:/m);
    expect(dockerfile).toMatch(/^FROM \$\{NGINX\} AS web$/m);
  });

  it('names its bases by digest, in one place', () => {
    const bases = [...dockerfile.matchAll(/^FROM (\S+) AS/gm)].map(([, base = '']) => base);
    const own = [...dockerfile.matchAll(/^FROM \S+ AS (\w+)$/gm)].map(([, name = '']) => name);
    const named = [...dockerfile.matchAll(/^ARG (\w+)=\S+@sha256:[0-9a-f]{64}$/gm)].map(([, name]) => `\${${name}}`);
    expect(bases.filter((base) => !own.includes(base) && !named.includes(base))).toEqual([]);
  });

  it('holds nothing that the web is made of in the image of the API', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
    const web = Object.keys(dependencies).filter((name) => /^(react|antd|@ant-design|@apollo|i18next)/.test(name));
    expect(web).toEqual([]);
    expect(stage('modules')).toContain('--omit=dev');
  });

  it('copies only what exists', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, list = '']) => list.split(' '));
    for (const path of copied) expect([path, existsSync(join(root, path))]).toEqual([path, true]);
  });
});

describe('nginx.conf', () => {
  const nginx = read('tools/deploy/nginx.conf');

  it('passes GraphQL and REST to the port of the API, by the name of its service', () => {
    expect(nginx).toMatch(/location ~ \^\/\(graphql\|api\|v1\)/);
    expect(nginx).toContain(`http://api:${service('api').environment?.['PORT']}`);
  });

  it('brings no header twice: those of pages are not for what the API answers', () => {
    for (const [, value = ''] of nginx.matchAll(/^ +add_header \S+ (\S+) always;/gm)) expect(value).toMatch(/^\$page_/);
    for (const [, body = ''] of nginx.matchAll(/^map \$(?:uri|page_policy) \$page_\w+ \{([^}]*)\}/gm))
      expect(body).toMatch(/^\s+(?:""|~\^\/\(graphql\|api\|v1\)\(\/\|\$\)) "";/);
    for (const name of ['Forwarded', 'X-Forwarded-Host', 'X-Real-IP'])
      expect(nginx).toContain(`proxy_set_header ${name} "";`);
  });

  it('listens where the one published port leads', () => {
    const [, listen] = /listen (\d+);/.exec(nginx) ?? [];
    expect(service('web').ports?.[0]).toMatch(new RegExp(`:${listen}$`));
  });
});
