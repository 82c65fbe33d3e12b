import { grades } from '@chengxiao/domain';
import { enumOf } from '../enum';

export const GradeEnum = enumOf('Grade', grades, '优 良 中 差');
