import Runtime from 'jest-runtime';

/** The sources under test: as in the product, they live as long as their process. */
const sources = /\/src\/(?!.*\.spec\.tsx?$)/;
/** Packages too, but for the one that enters its clean-up into each test file that loads it. */
const packages = /\/node_modules\/(?!@testing-library\/react\/)/;

/** One for each project of jest.config.js. */
const kept = new Map();

/**
 * Loads what is tested once for a worker instead of for each of its test files: half of the time of an API test went
 * there. Jest itself, the test file and its helpers begin anew each time, and so do the sources for a file that mocks
 * one of them.
 */
export default class KeepingRuntime extends Runtime {
  constructor(...args) {
    const [config, , , , cacheFS, , testPath, { watch, watchAll }] = args;
    const text = cacheFS.get(testPath);
    const before = kept.get(config.id);
    if (before) {
      before.begin(testPath, text);
      return before;
    }
    super(...args);
    this.begin(testPath, text);
    if (!watch && !watchAll) kept.set(config.id, this);
  }

  begin(testPath, text) {
    this._testPath = testPath;
    this.testState.state = 'loading';
    this.mocks = text.includes('mockModule(');
    if (this.mocks) this.forget();
  }

  teardown() {
    this.restoreAllMocks();
    this.forget();
    this.registries.internalModuleRegistry.clear();
    this.mockState.clear();
  }

  forget() {
    const { esModuleRegistry, moduleRegistry, moduleMockRegistry } = this.registries;
    moduleMockRegistry.clear();
    for (const registry of [esModuleRegistry, moduleRegistry])
      for (const path of registry.keys())
        if (!packages.test(path) && (this.mocks || !sources.test(path))) registry.delete(path);
  }
}
