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
  deploy?: { replicas: number };
  healthcheck?: { test: string[] };
  ports?: string[];
  volumes?: string[];
};

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const compose = parse(read('docker-compose.yml')) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
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

  it('keeps the data of PostgreSQL 18 in a volume', () => {
    expect(service('postgres').image).toBe('postgres:18');
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

  it('takes every secret from outside, without a default', () => {
    const values = Object.values(compose.services).flatMap(({ environment = {} }) => Object.entries(environment));
    const secret = values.filter(([name, value]) => value !== null && /PASSWORD|URL/.test(name));
    expect(secret).not.toHaveLength(0);
    for (const [, value] of secret) expect(value).toMatch(/\$\{[A-Z_]+:\?[^}]+\}/);
    expect(read('docker-compose.yml')).not.toMatch(/\$\{[A-Z_]+:?-/);
    const asked = [...read('docker-compose.yml').matchAll(/\$\{([A-Z_]+):\?/g)].map(([, name]) => name);
    const example = [...read('tools/deploy/env.example').matchAll(/^([A-Z_]+)=(.*)$/gm)];
    expect(new Set(asked)).toEqual(new Set(example.map(([, name]) => name)));
    expect(example.every(([, , value]) => value === '')).toBe(true);
  });

  it('gives API and worker the runtime login of the database, never the owner', () => {
    for (const name of ['api', 'worker']) {
      expect(service(name).environment).not.toHaveProperty('DATABASE_URL');
      expect(service(name).environment?.['RUNTIME_DATABASE_URL']).toMatch(/^postgres:\/\/chengxiao_api:.*\/chengxiao$/);
    }
    expect(service('migrate').environment).toHaveProperty('DATABASE_URL');
    expect(service('migrate').environment).toHaveProperty('RUNTIME_PASSWORD');
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
    expect(dockerfile).toMatch(/FROM nginxinc\/nginx-unprivileged:\S+ AS web/);
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

  it('listens where the one published port leads', () => {
    const [, listen] = /listen (\d+);/.exec(nginx) ?? [];
    expect(service('web').ports?.[0]).toMatch(new RegExp(`:${listen}$`));
  });
});
