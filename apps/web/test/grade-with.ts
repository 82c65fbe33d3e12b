import { type Grade, gradesOf, nm10hao } from '@chengxiao/domain';

/** A grade of the region's pack by its key, as the API answers it. */
export function gradeWith(key: 'excellent' | 'good' | 'medium' | 'poor') {
  const grade: Grade | undefined = gradesOf(nm10hao).find((each) => each.key === key);
  if (!grade) throw new Error(`no grade ${key}`);
  return { __typename: 'Grade' as const, ...grade, name: { __typename: 'BilingualText' as const, ...grade.name } };
}
