export { annualNames, type FingerprintSource, saveFingerprints, keysOf } from './indicator.keys';
export {
  loadLastYear,
  loadPeers,
  loadSimilar,
  type LintReferences,
  lintReferencesOf,
  lintReferencesOfForm,
} from './lint.reads';
export { contextOf, localise, subjectOf } from './lint.view';
