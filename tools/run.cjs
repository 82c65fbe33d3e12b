/**
 * The door of every npm script: says in one sentence what is missing, then runs tools/<command>.ts on the Node of
 * node_modules. Plain JavaScript that any Node understands, because it must run where the rest cannot.
 */
const { spawn } = require('node:child_process');
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');

const root = join(__dirname, '..');
const quiet = {
  NX_DAEMON: 'false',
  NX_NO_CLOUD: 'true',
  NX_TUI: 'false',
  DO_NOT_TRACK: '1',
  SCARF_ANALYTICS: 'false',
  NODE_NO_WARNINGS: '1',
};

function refuse(sentence) {
  console.error(`\n✗ ${sentence}`);
  process.exit(1);
}

function olderThan(version, major, minor) {
  const [a, b] = version.replace(/^v/, '').split('.').map(Number);
  return a < major || (a === major && b < minor);
}

/** npm puts node_modules/.bin first, so the Node that npm itself runs on is asked too. */
function checkNode() {
  const agent = /node\/v(\S+)/.exec(process.env.npm_config_user_agent || '');
  for (const version of [process.versions.node, agent && agent[1]]) {
    if (version && olderThan(version, 20, 19)) {
      refuse(`需要 Node 20.19 或更高版本，当前为 ${version}。 / Node 20.19 or later is needed, this is ${version}.`);
    }
  }
}

/** A checkout that was updated without npm ci fails here, not somewhere inside. */
function checkModules() {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const wrong = Object.entries({ ...dependencies, ...devDependencies }).filter(([name, wanted]) => {
    const file = join(root, 'node_modules', name, 'package.json');
    // A package under a second name: npm:typescript@7.0.2.
    return !existsSync(file) || JSON.parse(readFileSync(file, 'utf8')).version !== wanted.replace(/^npm:.*@/, '');
  });
  if (!existsSync(join(root, 'node_modules/.bin/node'))) wrong.push(['node', '24']);
  if (wrong.length === 0) return;
  const names = wrong.slice(0, 3).map(([name, version]) => `${name}@${version}`);
  const list = names.join(', ') + (wrong.length > 3 ? ` … (${wrong.length})` : '');
  refuse(`依赖不完整（${list}）：请先执行 npm ci。 / node_modules lacks ${list}: run npm ci first.`);
}

function runOnOwnNode(script) {
  const child = spawn(join(root, 'node_modules/.bin/node'), [script, ...process.argv.slice(3)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : code));
}

checkNode();
checkModules();
process.chdir(root);
Object.assign(process.env, quiet, { PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}` });
const script = join(__dirname, `${process.argv[2]}.ts`);
if (!existsSync(script)) refuse(`没有命令 ${process.argv[2]}。 / There is no command ${process.argv[2]}.`);
if (olderThan(process.versions.node, 24, 0)) runOnOwnNode(script);
else {
  process.removeAllListeners('warning');
  process.argv.splice(1, 2, script);
  import(pathToFileURL(script).href);
}
