import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type Overlap, type OverlapReason, overlapReasons } from '@chengxiao/domain';
import { enumOf } from '../enum';
import { ProjectDto } from './project.dto';

export const OverlapReasonEnum = enumOf('OverlapReason', overlapReasons, 'What two projects have in common.');

@ObjectType('ProjectOverlap', { description: 'Another project that may be the same or overlap.' })
export class ProjectOverlapDto implements Overlap {
  @Field(() => Int, { description: 'How alike they are, %' }) likeness!: number;
  @Field(() => [OverlapReasonEnum]) reasons!: OverlapReason[];
  @Field(() => ProjectDto) project!: ProjectDto;
}
