/** The browser of the stories: one installed on the machine, else the one of the npm package, which needs no system package. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { root } from './stage.ts';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * No GPU, no sandbox (root has none in a container), and no network requests of the browser's own. A page lives for
 * seconds: optimizing its code costs more than the faster code gives back.
 */
const flags = [
  '--js-flags=--no-maglev --no-turbofan',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

type BrowserChoice = { executablePath: string; env?: Record<string, string>; args?: string[] };

/** Makes sure that it is unpacked, before several are started at once. */
export async function unpackBrowser(): Promise<void> {
  await chooseBrowser();
}

/** Starts it; `CHROME_PATH` names one, `CHROME_PATH=bundled` insists on the one of npm. */
export async function startBrowser(): Promise<Browser> {
  const { executablePath, env, args = [] } = await chooseBrowser();
  // Where no language is set, it would give files with Chinese names another.
  const environment = { LANG: 'C.UTF-8', ...(process.env as Record<string, string>), ...env };
  // On a signal the stage is ended as a whole, the browser with it.
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  return chromium.launch({ executablePath, args: [...flags, ...args], env: environment, timeout: 60_000, ...signals });
}

async function chooseBrowser(): Promise<BrowserChoice> {
  const named = process.env['CHROME_PATH'];
  if (named && named !== 'bundled') return { executablePath: named };
  const found = named ? undefined : usual.find((path) => existsSync(path));
  return found ? { executablePath: found } : bundledBrowser();
}

/** Unpacked once into `.cache/`, or for this run alone where that cannot be written. */
async function bundledBrowser(): Promise<BrowserChoice> {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8')) as {
    version: string;
  };
  const kept = join(root, '.cache', `chromium-${version}`);
  const folder = existsSync(join(kept, 'chromium')) ? kept : await unpack(kept);
  const env = { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_FILE: fontsOf(folder) };
  return { executablePath: join(folder, 'chromium'), env, args: ['--no-zygote'] };
}

/** Without any font the browser draws text of no width. */
function fontsOf(folder: string): string {
  const file = join(folder, 'fonts.conf');
  // The type of official forms comes with npm: where the machine has no Chinese one, pages are as wide, and printed sheets as readable, as elsewhere.
  const chinese = ['400Regular', '600SemiBold'].map((weight) =>
    join(root, 'node_modules/@expo-google-fonts/noto-serif-sc', weight),
  );
  const folders = [join(folder, 'fonts/fonts'), '/usr/share/fonts', '/usr/local/share/fonts', ...chinese];
  const known = folders.map((path) => `<dir>${path}</dir>`).join('');
  const text = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${known}<cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>`;
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  return file;
}

/** The package unpacks into the temporary folder; its shared libraries only where variables say that it runs in AWS Lambda. */
async function unpack(kept: string): Promise<string> {
  const fresh = newFolder(kept);
  const before = { TMPDIR: process.env['TMPDIR'], LD_LIBRARY_PATH: process.env['LD_LIBRARY_PATH'] };
  Object.assign(process.env, { TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' });
  const { default: packed } = await import('@sparticuz/chromium');
  await packed.executablePath();
  delete process.env['AWS_LAMBDA_JS_RUNTIME'];
  for (const [name, value] of Object.entries(before)) {
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
  try {
    renameSync(fresh, kept);
    return kept;
  } catch {
    return fresh;
  }
}

function newFolder(kept: string): string {
  try {
    mkdirSync(join(root, '.cache'), { recursive: true });
    return mkdtempSync(`${kept}.`);
  } catch {
    const folder = mkdtempSync(join(tmpdir(), 'chengxiao-chromium-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    return folder;
  }
}
