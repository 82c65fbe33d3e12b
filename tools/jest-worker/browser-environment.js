import { createRequire } from 'node:module';
import vm from 'node:vm';
import Environment from './environment.js';

const require = createRequire(import.meta.url);
const { JSDOM } = createRequire(require.resolve('jest-environment-jsdom'))('jsdom');

/** What the pages take from Node, though a jsdom has its own: the router builds Requests with signals. */
const ofNode = ['AbortController', 'AbortSignal', 'Headers', 'TextDecoder', 'TextEncoder', 'performance'];
/** The window itself, by each of its names. */
const windows = ['window', 'self', 'top', 'parent', 'frames'];

/** The environment of the other tests, with all that a jsdom has in its window. */
export default class BrowserEnvironment extends Environment {
  constructor(config, context) {
    super(config, context);
    if (this.dom) return;
    this.dom = new JSDOM('<!DOCTYPE html>', { pretendToBeVisual: true, url: 'http://localhost/' });
    const language = new Set(Object.getOwnPropertyNames(vm.runInNewContext('globalThis')));
    this.define(this.dom.window, (name) => !language.has(name) && !ofNode.includes(name) && !windows.includes(name));
    for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent'])
      this.global[name] = this.dom.window[name].bind(this.dom.window);
    for (const name of windows) this.global[name] = this.global;
  }

  async teardown() {
    await super.teardown();
    this.dom.window.document.body.replaceChildren();
    this.dom.window.localStorage.clear();
    this.dom.window.sessionStorage.clear();
  }

  exportConditions() {
    return ['browser'];
  }
}
