import type { Grade } from '../rule-pack/rule-pack';
import { nm10hao } from '../rule-pack/shipped';
import { gradesOf } from './grade';

/** A grade of the region's pack by its key. */
export function gradeWith(key: 'excellent' | 'good' | 'medium' | 'poor'): Grade {
  const grade = gradesOf(nm10hao).find((each) => each.key === key);
  if (!grade) throw new Error(`no grade ${key}`);
  return grade;
}
