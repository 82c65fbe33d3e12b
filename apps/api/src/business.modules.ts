import { AnnouncementsModule } from './announcements';
import { ApprovalsModule } from './approvals';
import { AttachmentsModule } from './attachments';
import { BudgetClassesModule } from './budget-classes';
import { DisclosureModule } from './disclosure';
import { EvaluationModule } from './evaluation';
import { ExportsModule } from './exports';
import { FeedbackModule } from './feedback';
import { FormsModule } from './forms';
import { IndicatorsModule } from './indicators';
import { ImportsModule } from './imports';
import { LibraryModule } from './library';
import { MonitoringModule } from './monitoring';
import { OverallModule } from './overall';
import { PeopleModule } from './people';
import { ReviewModule } from './review';
import { RulePacksModule } from './rule-packs';
import { TargetsModule } from './targets';
import { TransfersModule } from './transfers';
import { WhatIfModule } from './what-if';
import { MessagesModule } from './messages';
import { OversightModule } from './oversight';
import { SearchModule } from './search';

/** The links of the chain, in the order of the dependency rule. */
export const businessModules = [
  AttachmentsModule,
  ReviewModule,
  BudgetClassesModule,
  LibraryModule,
  RulePacksModule,
  IndicatorsModule,
  TargetsModule,
  ApprovalsModule,
  FormsModule,
  ExportsModule,
  OverallModule,
  TransfersModule,
  ImportsModule,
  MonitoringModule,
  EvaluationModule,
  WhatIfModule,
  FeedbackModule,
  DisclosureModule,
  MessagesModule,
  AnnouncementsModule,
  PeopleModule,
  OversightModule,
  SearchModule,
];
