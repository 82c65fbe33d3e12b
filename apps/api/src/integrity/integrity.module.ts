import { Module } from '@nestjs/common';
import { Seals } from './seals';

/** Seals events for the worker; serves no endpoint. */
@Module({ providers: [Seals], exports: [Seals] })
export class IntegrityModule {}
