export { annualNames, type Fingerprinted, keepFingerprints, keysOf } from './indicator.keys';
export {
  loadLastYear,
  loadPeers,
  loadSimilar,
  type Surroundings,
  surroundingsOf,
  surroundingsOfForm,
} from './lint.reads';
export { contextOf, spoken, subjectOf } from './lint.view';
