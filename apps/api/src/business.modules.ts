import { DisclosureModule } from './disclosure';
import { EvaluationModule } from './evaluation';
import { FeedbackModule } from './feedback';
import { FormsModule } from './forms';
import { ImportsModule } from './imports';
import { LibraryModule } from './library';
import { MonitoringModule } from './monitoring';
import { RulePacksModule } from './rule-packs';
import { TargetsModule } from './targets';
import { WhatIfModule } from './what-if';
import { OversightModule } from './oversight';

/** The links of the chain, in the order of the dependency rule. */
export const businessModules = [
  LibraryModule,
  RulePacksModule,
  TargetsModule,
  FormsModule,
  ImportsModule,
  MonitoringModule,
  EvaluationModule,
  WhatIfModule,
  FeedbackModule,
  DisclosureModule,
  OversightModule,
];
