import { Controller, Get } from '@nestjs/common';
import { ProblemError, refusal } from '@chengxiao/domain';
import { Allow } from '../kit/door/allow';
import { Draining } from './draining';
import { Pulse } from './pulse';
import { type Version, version } from './version';

type Well = { readonly status: 'ok' };

/** Tells a supervisor or load balancer how this process is; nobody needs to sign in for it, and no table is read. */
@Controller('api')
export class HealthController {
  constructor(
    private readonly draining: Draining,
    private readonly pulse: Pulse,
  ) {}

  /** 200 as long as the process runs: whoever does not answer here is to be started again. */
  @Get('health/live')
  @Allow(['anyone'])
  live(): Well {
    return { status: 'ok' };
  }

  /** 200 while requests are welcome: the database answers and the process is not about to end; 503 otherwise. */
  @Get('health/ready')
  @Allow(['anyone'])
  async ready(): Promise<Well> {
    if (this.draining.isOn) throw new ProblemError({ ...refusal('UNAVAILABLE', 'stopping'), retryAfter: 2 });
    await this.pulse.feel();
    return { status: 'ok' };
  }

  /** The same as `health/ready`. */
  @Get('health')
  @Allow(['anyone'])
  health(): Promise<Well> {
    return this.ready();
  }

  /** Which version answers. */
  @Get('version')
  @Allow(['anyone'])
  version(): Version {
    return version;
  }
}
