import { type DynamicModule, Module } from '@nestjs/common';
import { Draining } from './draining';
import { HealthController } from './health.controller';
import { databaseAddress, Pulse } from './pulse';

/** What those who run the product ask of it. */
@Module({})
export class OperationsModule {
  static on(databaseUrl: string): DynamicModule {
    return {
      module: OperationsModule,
      controllers: [HealthController],
      providers: [Draining, Pulse, { provide: databaseAddress, useValue: databaseUrl }],
      exports: [Draining],
    };
  }
}
