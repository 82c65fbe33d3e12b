import { Foundation20261124090000 } from './2026-11-24-0900-foundation';
import { Identity20261124090500 } from './2026-11-24-0905-identity';
import { Library20261124091000 } from './2026-11-24-0910-library';
import { Targets20261124092000 } from './2026-11-24-0920-targets';
import { Monitoring20261124093000 } from './2026-11-24-0930-monitoring';
import { Evaluation20261124094000 } from './2026-11-24-0940-evaluation';
import { Feedback20261124095000 } from './2026-11-24-0950-feedback';
import { Disclosure20261124096000 } from './2026-11-24-0960-disclosure';
import { Oversight20261124097000 } from './2026-11-24-0970-oversight';
import { Jobs20261124098000 } from './2026-11-24-0980-jobs';
import { RulePacks20261125090000 } from './2026-11-25-0900-rule-packs';
import { WhatIf20261125092000 } from './2026-11-25-0920-what-if';
import { Claims20261125093000 } from './2026-11-25-0930-claims';
import { Lint20261125094000 } from './2026-11-25-0940-lint';
import { OverFulfilment20261125095000 } from './2026-11-25-0950-over-fulfilment';
import { ProjectLifecycle20261125100000 } from './2026-11-25-1000-project-lifecycle';
import { Attachments20261125101000 } from './2026-11-25-1010-attachments';
import { ExAnte20261125102000 } from './2026-11-25-1020-ex-ante';
import { Overlaps20261125103000 } from './2026-11-25-1030-overlaps';
import { WorkCalendar20261125110000 } from './2026-11-25-1100-work-calendar';
import { FinanceSections20261125111000 } from './2026-11-25-1110-finance-sections';
import { ReviewRoutes20261125112000 } from './2026-11-25-1120-review-routes';
import { ReviewRounds20261125113000 } from './2026-11-25-1130-review-rounds';
import { BulkReviews20261125114000 } from './2026-11-25-1140-bulk-reviews';
import { Imports20261125120000 } from './2026-11-25-1200-imports';
import { Indicators20261125130000 } from './2026-11-25-1300-indicators';
import { IndicatorDetails20261125131000 } from './2026-11-25-1310-indicator-details';
import { Declaration20261125132000 } from './2026-11-25-1320-declaration';
import { Transfers20261125141000 } from './2026-11-25-1410-transfers';
import { Overall20261125142000 } from './2026-11-25-1420-overall';
import { ProjectSearch20261125150000 } from './2026-11-25-1500-project-search';
import { Adjustments20261125160000 } from './2026-11-25-1600-adjustments';
import { BudgetReplies20261125162000 } from './2026-11-25-1620-budget-replies';
import { CancelledLines20261126090000 } from './2026-11-26-0900-cancelled-lines';
import { PublicationScope20261126091000 } from './2026-11-26-0910-publication-scope';
import { Waiting20261126092000 } from './2026-11-26-0920-waiting';
import { Fingerprints20261126092100 } from './2026-11-26-0921-fingerprints';
import { ApprovalBatch20261126100000 } from './2026-11-26-1000-approval-batch';
import { PendingLists20261126120000 } from './2026-11-26-1200-pending-lists';
import { ManyAndBulk20261129090000 } from './2026-11-29-0900-many-and-bulk';
import { RequestDigests20261129131000 } from './2026-11-29-1310-request-digests';
import { ChangedSince20261129144000 } from './2026-11-29-1440-changed-since';
import { ChangedSinceRest20261129160000 } from './2026-11-29-1600-changed-since-rest';
import { SavedViews20261129165000 } from './2026-11-29-1650-saved-views';
import { SetBy20261129180000 } from './2026-11-29-1800-set-by';
import { SavedViewVersions20261129193000 } from './2026-11-29-1930-saved-view-versions';
import { DraftOrigins20261129234000 } from './2026-11-29-2340-draft-origins';
import { ImportRemarks20261129235000 } from './2026-11-29-2350-import-remarks';
import { ProjectRemoval20261129235800 } from './2026-11-29-2358-project-removal';
import { Holds20261129235900 } from './2026-11-29-2359-holds';
import { ApprovalCorrections20261130010000 } from './2026-11-30-0100-approval-corrections';
import { FormPresence20261130011000 } from './2026-11-30-0110-form-presence';
import { EvaluationProjectType20261130015000 } from './2026-11-30-0150-evaluation-project-type';
import { Increases20261130020000 } from './2026-11-30-0200-increases';
import { FoldedNames20261130020100 } from './2026-11-30-0201-folded-names';
import { FormsOfPacks20261130021000 } from './2026-11-30-0210-forms-of-packs';
import { HoldDates20261130021000 } from './2026-11-30-0210-hold-dates';
import { PublicationPreparations20261130022000 } from './2026-11-30-0220-publication-preparations';
import { PublishedWords20261130022100 } from './2026-11-30-0221-published-words';
import { FormFiles20261130023000 } from './2026-11-30-0230-form-files';
import { EvaluationRounds20261130024000 } from './2026-11-30-0240-evaluation-rounds';
import { GradesOfPacks20261130024000 } from './2026-11-30-0240-grades-of-packs';
import { DraftMarks20261130025000 } from './2026-11-30-0250-draft-marks';
import { ImportedForms20261130025000 } from './2026-11-30-0250-imported-forms';
import { DepartmentOpinions20261130026000 } from './2026-11-30-0260-department-opinions';
import { ViewNames20261130053000 } from './2026-11-30-0530-view-names';
import { ReviewedFirst20261130054000 } from './2026-11-30-0540-reviewed-first';
import { UnitReported20261130062000 } from './2026-11-30-0620-unit-reported';
import { ProposalsTakenBack20261130064000 } from './2026-11-30-0640-proposals-taken-back';
import { ReportedByUnit20261130070000 } from './2026-11-30-0700-reported-by-unit';
import { ReplyNumbers20261130071000 } from './2026-11-30-0710-reply-numbers';
import { Search20261130121000 } from './2026-11-30-1210-search';
import { ProjectFilters20261130121100 } from './2026-11-30-1211-project-filters';
import { Messages20261130123000 } from './2026-11-30-1230-messages';
import { ReplyExtracts20261130123100 } from './2026-11-30-1231-reply-extracts';
import { ReviewPoints20261130124000 } from './2026-11-30-1240-review-points';
import { DecisionsTakenBack20261130124100 } from './2026-11-30-1241-decisions-taken-back';
import { SubmittedForms20261130124200 } from './2026-11-30-1242-submitted-forms';
import { BulkReasons20261130124300 } from './2026-11-30-1243-bulk-reasons';
import { MendBy20261130124400 } from './2026-11-30-1244-mend-by';
import { Seasons20261130125000 } from './2026-11-30-1250-seasons';
import { BudgetClasses20261130131000 } from './2026-11-30-1310-budget-classes';
import { ImportedClasses20261130131100 } from './2026-11-30-1311-imported-classes';
import { ProjectTransfers20261130132000 } from './2026-11-30-1320-project-transfers';
import { ReplyYears20261130133000 } from './2026-11-30-1330-reply-years';
import { WithdrawnAssignments20261130133100 } from './2026-11-30-1331-withdrawn-assignments';
import { Announcements20261130134000 } from './2026-11-30-1340-announcements';
import { UndoneActs20261130134100 } from './2026-11-30-1341-undone-acts';
import { WorkingThirdParties20261130134200 } from './2026-11-30-1342-working-third-parties';
import { ContinuedProjects20261130136000 } from './2026-11-30-1360-continued-projects';
import { ReviewPace20261130136100 } from './2026-11-30-1361-review-pace';
import { ProjectExpenses20261130137000 } from './2026-11-30-1370-project-expenses';
import { ProjectStages20261130137100 } from './2026-11-30-1371-project-stages';
import { RenamedClasses20261130137200 } from './2026-11-30-1372-renamed-classes';
import { RegionLists20261130138000 } from './2026-11-30-1380-region-lists';
import { RoundsOfFinanceAlone20261130140000 } from './2026-11-30-1400-rounds-of-finance-alone';
import { ListTallies20261130141000 } from './2026-11-30-1410-list-tallies';
import { ImportYears20261130142000 } from './2026-11-30-1420-import-years';
import { FundsOfDivision20261130144000 } from './2026-11-30-1440-funds-of-division';
import { SealEntries20261201020000 } from './2026-12-01-0200-seal-entries';
import { Recorder20261201030000 } from './2026-12-01-0300-recorder';
import { StateMoves20261201031000 } from './2026-12-01-0310-state-moves';
import { ProvenAccounts20261201032000 } from './2026-12-01-0320-proven-accounts';
import { SignedReviews20261201033000 } from './2026-12-01-0330-signed-reviews';
import { PositionConflicts20261201040000 } from './2026-12-01-0400-position-conflicts';
import { Hands20261201041000 } from './2026-12-01-0410-hands';
import { HandsOfRounds20261201041100 } from './2026-12-01-0411-hands-of-rounds';
import { DeclaredFirst20261201042000 } from './2026-12-01-0420-declared-first';
import { SecondPersonOfPacks20261201043000 } from './2026-12-01-0430-second-person-of-packs';
import { KnownPlaces20261201050000 } from './2026-12-01-0500-known-places';
import { Administrators20261201060000 } from './2026-12-01-0600-administrators';
import { ConflictsByDays20261201060100 } from './2026-12-01-0601-conflicts-by-days';
import { Alarms20261201061000 } from './2026-12-01-0610-alarms';
import { Retention20261201080000 } from './2026-12-01-0800-retention';

/** In the order in which they run. */
export const migrations = [
  Foundation20261124090000,
  Identity20261124090500,
  Library20261124091000,
  Targets20261124092000,
  Monitoring20261124093000,
  Evaluation20261124094000,
  Feedback20261124095000,
  Disclosure20261124096000,
  Oversight20261124097000,
  Jobs20261124098000,
  RulePacks20261125090000,
  WhatIf20261125092000,
  Claims20261125093000,
  Lint20261125094000,
  OverFulfilment20261125095000,
  ProjectLifecycle20261125100000,
  Attachments20261125101000,
  ExAnte20261125102000,
  Overlaps20261125103000,
  WorkCalendar20261125110000,
  FinanceSections20261125111000,
  ReviewRoutes20261125112000,
  ReviewRounds20261125113000,
  BulkReviews20261125114000,
  Imports20261125120000,
  Indicators20261125130000,
  IndicatorDetails20261125131000,
  Declaration20261125132000,
  Transfers20261125141000,
  Overall20261125142000,
  ProjectSearch20261125150000,
  Adjustments20261125160000,
  BudgetReplies20261125162000,
  CancelledLines20261126090000,
  PublicationScope20261126091000,
  Waiting20261126092000,
  Fingerprints20261126092100,
  ApprovalBatch20261126100000,
  PendingLists20261126120000,
  ManyAndBulk20261129090000,
  RequestDigests20261129131000,
  ChangedSince20261129144000,
  ChangedSinceRest20261129160000,
  SavedViews20261129165000,
  SetBy20261129180000,
  SavedViewVersions20261129193000,
  DraftOrigins20261129234000,
  ImportRemarks20261129235000,
  ProjectRemoval20261129235800,
  Holds20261129235900,
  ApprovalCorrections20261130010000,
  FormPresence20261130011000,
  EvaluationProjectType20261130015000,
  Increases20261130020000,
  FoldedNames20261130020100,
  FormsOfPacks20261130021000,
  HoldDates20261130021000,
  PublicationPreparations20261130022000,
  PublishedWords20261130022100,
  FormFiles20261130023000,
  GradesOfPacks20261130024000,
  EvaluationRounds20261130024000,
  ImportedForms20261130025000,
  DraftMarks20261130025000,
  DepartmentOpinions20261130026000,
  ViewNames20261130053000,
  ReviewedFirst20261130054000,
  UnitReported20261130062000,
  ProposalsTakenBack20261130064000,
  ReportedByUnit20261130070000,
  ReplyNumbers20261130071000,
  Search20261130121000,
  ProjectFilters20261130121100,
  Messages20261130123000,
  ReplyExtracts20261130123100,
  ReviewPoints20261130124000,
  DecisionsTakenBack20261130124100,
  SubmittedForms20261130124200,
  BulkReasons20261130124300,
  MendBy20261130124400,
  Seasons20261130125000,
  BudgetClasses20261130131000,
  ImportedClasses20261130131100,
  ProjectTransfers20261130132000,
  ReplyYears20261130133000,
  WithdrawnAssignments20261130133100,
  Announcements20261130134000,
  UndoneActs20261130134100,
  WorkingThirdParties20261130134200,
  ContinuedProjects20261130136000,
  ReviewPace20261130136100,
  ProjectExpenses20261130137000,
  ProjectStages20261130137100,
  RenamedClasses20261130137200,
  RegionLists20261130138000,
  RoundsOfFinanceAlone20261130140000,
  ListTallies20261130141000,
  ImportYears20261130142000,
  FundsOfDivision20261130144000,
  SealEntries20261201020000,
  Recorder20261201030000,
  StateMoves20261201031000,
  ProvenAccounts20261201032000,
  SignedReviews20261201033000,
  PositionConflicts20261201040000,
  Hands20261201041000,
  HandsOfRounds20261201041100,
  DeclaredFirst20261201042000,
  SecondPersonOfPacks20261201043000,
  KnownPlaces20261201050000,
  Administrators20261201060000,
  ConflictsByDays20261201060100,
  Alarms20261201061000,
  Retention20261201080000,
];
