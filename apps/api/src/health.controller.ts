import { Controller, Get } from '@nestjs/common';
import { Allow } from './kit/door/allow';
import { Db } from './kit/data/db';

/** Tells a supervisor or load balancer whether this process can serve. */
@Controller('api/health')
export class HealthController {
  constructor(private readonly db: Db) {}

  /** 200 when the database answers, 503 otherwise. */
  @Get()
  @Allow(['anyone'])
  async health(): Promise<{ status: 'ok' }> {
    await this.db.call('select 1', []);
    return { status: 'ok' };
  }
}
