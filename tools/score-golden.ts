import { rules } from './rules.ts';

await rules('score-golden');
