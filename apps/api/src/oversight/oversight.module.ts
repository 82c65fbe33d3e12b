import { Module } from '@nestjs/common';
import { LifeResolver } from './life.resolver';
import { OversightResolver } from './oversight.resolver';

@Module({ providers: [OversightResolver, LifeResolver] })
export class OversightModule {}
