import { TestEnvironment } from 'jest-environment-jsdom';

/** jsdom with the parts of the web platform that it lacks and Node has: the router builds Requests. */
export default class extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, {
      TextEncoder,
      TextDecoder,
      Request,
      Response,
      Headers,
      AbortController,
      AbortSignal,
      structuredClone,
    });
  }
}
