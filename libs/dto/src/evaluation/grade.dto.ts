import { grades } from '@chengxiao/domain';
import { enumOf } from '../enum';

export const GradeEnum = enumOf('Grade', grades, '优良中差; the rule pack sets the bands, by default as given here.', {
  excellent: '优: 90 points or more',
  good: '良: 80 to below 90 points',
  medium: '中: 60 to below 80 points',
  poor: '差: below 60 points',
});
