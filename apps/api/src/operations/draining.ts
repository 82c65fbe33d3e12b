import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { Server } from 'node:http';
import { Server as NetServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Turns of the event loop in which nobody may have come before the door is closed, and how long that is waited for. */
const quiet = { turns: 3, milliseconds: 2_000, afterwards: 200 };

/**
 * The end of this process as those see it who send requests: first it says that it is not ready, while it goes on serving and
 * asks each connection to end with its answer; after the grace it closes in a moment in which nobody comes, because who waits
 * at a door that is closed is turned away without a word. What is being answered is answered.
 */
@Injectable()
export class Draining {
  private begun = false;
  private server: Server | null = null;
  private came = 0;

  get isOn(): boolean {
    return this.begun;
  }

  /** Sees who comes, and ends connections with their answer once it has begun. */
  watch(fastify: FastifyInstance): void {
    this.server = fastify.server;
    this.server.on('connection', () => (this.came += 1));
    fastify.addHook('onRequest', async (_, reply) => {
      if (this.begun) void reply.header('connection', 'close');
    });
  }

  /** Begins, and resolves when the door is closed. */
  async begin(graceSeconds: number): Promise<void> {
    this.begun = true;
    await sleep(graceSeconds * 1000);
    await this.closeQuietly();
    // Who came in time has not always said yet what for.
    await sleep(quiet.afterwards);
  }

  /** Right after the event loop has looked for new connections it is known that there are none. */
  private closeQuietly(): Promise<void> {
    const until = performance.now() + quiet.milliseconds;
    let [seen, turns] = [this.came, 0];
    return new Promise((resolve) => {
      const look = (): void => {
        turns = this.came === seen ? turns + 1 : 0;
        seen = this.came;
        if (turns < quiet.turns && performance.now() < until) return void setImmediate(look);
        // The door alone: closing a server of HTTP would also cut off those who came and have not spoken.
        if (this.server) NetServer.prototype.close.call(this.server);
        resolve();
      };
      setImmediate(look);
    });
  }
}
