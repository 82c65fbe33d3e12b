import type { SampleId } from './samples';

/** Where a project stands in the demonstration, in the order of its life. */
export const stages = [
  'submitted',
  'targetReturned',
  'targetSubmitted',
  'targetPassed',
  'monitoringOpen',
  'monitoringSubmitted',
  'evaluationOpen',
  'evaluationSubmitted',
  'filed',
] as const;
export type Stage = (typeof stages)[number];

/** What a unit gives itself in the demonstration: full marks everywhere, what the rule gives, or half a point less. */
export type DemoClaims = 'full' | 'exact' | 'modest';

/** One sample in the demonstration: who declares it, in which year, how far it has come, and what came of its result. */
export type PlannedProject = {
  readonly sample: SampleId;
  /** Key of the organisation that declares and carries it out. */
  readonly unit: string;
  readonly department: string;
  /** Division where it is carried out. */
  readonly place: string;
  readonly year: number;
  readonly stage: Stage;
  /** Runs over the next year too, for which its unit goes on from the approved target. */
  readonly continues?: true;
  /** Its unit asks to adjust the approved target. */
  readonly adjusts?: true;
  readonly claims?: DemoClaims;
  readonly result?: 'noticeSent' | 'budgetProposed' | 'handedOver' | 'published';
};

/** All twelve samples, standing so that every role finds work; one of them also in the year before, so that claims have a trend. */
export const plannedProjects: readonly PlannedProject[] = [
  { sample: 'D08', unit: 'wyx-zf', department: 'wyx-zf', place: '150821', year: 2027, stage: 'submitted' },
  { sample: 'D02', unit: 'wltz-xx', department: 'wltz-jy', place: '150824', year: 2027, stage: 'targetReturned' },
  { sample: 'D09', unit: 'hjhq-zx', department: 'hjhq-nm', place: '150826', year: 2027, stage: 'targetSubmitted' },
  { sample: 'D07', unit: 'byne-wj', department: 'byne-wj', place: '150800', year: 2027, stage: 'targetPassed' },
  {
    sample: 'M06',
    unit: 'hlgr-nm',
    department: 'hhht-nm',
    place: '150123',
    year: 2026,
    stage: 'monitoringOpen',
    adjusts: true,
  },
  { sample: 'M07', unit: 'azq-hb', department: 'als-hb', place: '152921', year: 2026, stage: 'monitoringSubmitted' },
  {
    sample: 'M04',
    unit: 'cbe-nm',
    department: 'hlbe-nm',
    place: '150725',
    year: 2025,
    stage: 'evaluationOpen',
    continues: true,
  },
  {
    sample: 'M01',
    unit: 'dwq-lc',
    department: 'xlgl-lc',
    place: '152525',
    year: 2025,
    stage: 'evaluationSubmitted',
    claims: 'full',
  },
  {
    sample: 'M03',
    unit: 'wushen-jt',
    department: 'erds-jt',
    place: '150626',
    year: 2024,
    stage: 'filed',
    claims: 'exact',
  },
  {
    sample: 'M03',
    unit: 'wushen-jt',
    department: 'erds-jt',
    place: '150626',
    year: 2025,
    stage: 'filed',
    claims: 'full',
    result: 'noticeSent',
  },
  {
    sample: 'D04',
    unit: 'byne-nt',
    department: 'byne-nm',
    place: '150800',
    year: 2025,
    stage: 'filed',
    claims: 'modest',
    result: 'budgetProposed',
  },
  {
    sample: 'D01',
    unit: 'gqmd',
    department: 'byne-zr',
    place: '150824',
    year: 2025,
    stage: 'filed',
    claims: 'exact',
    result: 'handedOver',
  },
  {
    sample: 'D10',
    unit: 'byne-dsj',
    department: 'byne-dsj',
    place: '150800',
    year: 2025,
    stage: 'filed',
    claims: 'full',
    result: 'published',
  },
];
