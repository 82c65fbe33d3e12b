import { Module } from '@nestjs/common';
import { RulePacksResolver } from './rule-packs.resolver';
import { RulePacksService } from './rule-packs.service';

/** The register of rule packs: what judges where, and from which fiscal year on. */
@Module({
  providers: [RulePacksService, RulePacksResolver],
  exports: [RulePacksService],
})
export class RulePacksModule {}
