import { AttachmentsModule } from './attachments';
import { DisclosureModule } from './disclosure';
import { EvaluationModule } from './evaluation';
import { FeedbackModule } from './feedback';
import { LibraryModule } from './library';
import { MonitoringModule } from './monitoring';
import { RulePacksModule } from './rule-packs';
import { TargetsModule } from './targets';
import { WhatIfModule } from './what-if';
import { OversightModule } from './oversight';

/** The links of the chain, in the order of the dependency rule. */
export const businessModules = [
  AttachmentsModule,
  LibraryModule,
  RulePacksModule,
  TargetsModule,
  MonitoringModule,
  EvaluationModule,
  WhatIfModule,
  FeedbackModule,
  DisclosureModule,
  OversightModule,
];
