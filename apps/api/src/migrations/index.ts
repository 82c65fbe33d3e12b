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
import { Imports20261125120000 } from './2026-11-25-1200-imports';

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
  Imports20261125120000,
];
