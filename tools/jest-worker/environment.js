import vm from 'node:vm';
import { LegacyFakeTimers, ModernFakeTimers } from '@jest/fake-timers';
import { ModuleMocker } from 'jest-mock';
import { installCommonGlobals } from 'jest-util';

/** Names that Node's global object and the new one have each for themselves. */
const own = ['global', 'globalThis'];
/** Node hands these to native code and back, so that there must be one of each. */
const shared = ['ArrayBuffer', 'Uint8Array'];
/** What Jest leaves on the global object for one test file. */
const ofOneFile = /JEST_STATE_SYMBOL|EVENT_HANDLERS|TEST_TIMEOUT_SYMBOL|RETRY/;

/** One for each project of jest.config.js: its modules live on between the test files of a worker. */
const kept = new Map();

/**
 * Node's globals in a context of their own. Unlike that of jest-environment-node, its global object is an ordinary one,
 * of which V8 knows what it holds: code runs about half as long again in the other.
 */
export default class Environment {
  constructor({ projectConfig }) {
    const before = kept.get(projectConfig.id);
    if (before) return before;
    kept.set(projectConfig.id, this);
    this.context = vm.createContext(vm.constants.DONT_CONTEXTIFY);
    this.global = vm.runInContext('globalThis', this.context);
    this.define(globalThis, (name) => !own.includes(name) && (shared.includes(name) || !(name in this.global)));
    this.global.global = this.global;
    this.global.Error.stackTraceLimit = 100;
    installCommonGlobals(this.global, projectConfig.globals, 'off');
    this.moduleMocker = new ModuleMocker(this.global);
    const timers = { config: projectConfig, global: this.global };
    const timerConfig = { idToRef: (id) => id, refToId: (timer) => timer };
    this.fakeTimers = new LegacyFakeTimers({ ...timers, moduleMocker: this.moduleMocker, timerConfig });
    this.fakeTimersModern = new ModernFakeTimers(timers);
  }

  /** Gives the global object what another one has, as far as `wanted` says. */
  define(from, wanted) {
    for (const [name, { enumerable }] of Object.entries(Object.getOwnPropertyDescriptors(from)))
      if (wanted(name))
        Object.defineProperty(this.global, name, { value: from[name], enumerable, configurable: true, writable: true });
  }

  setup() {
    return Promise.resolve();
  }

  teardown() {
    for (const symbol of Object.getOwnPropertySymbols(this.global))
      if (ofOneFile.test(symbol.description)) Reflect.deleteProperty(this.global, symbol);
    return Promise.resolve();
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return this.context;
  }
}
