import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AllowGuard } from './door/allow';
import { Db } from './data/db';
import { Endpoints } from './door/endpoints';

/** The private framework of the house; no business noun inside. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [Db, Endpoints, { provide: APP_GUARD, useClass: AllowGuard }],
  exports: [Db, Endpoints],
})
export class KitModule {}
