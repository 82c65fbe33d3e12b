import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type Overlap, type OverlapReason, overlapReasons, type Whole } from '@chengxiao/domain';
import { enumOf } from '../enum';
import { ProjectDto } from './project.dto';

export const OverlapReasonEnum = enumOf('OverlapReason', overlapReasons, 'What two projects have in common.', {
  name: '项目名称: much the same name',
  summary: '项目内容: much the same content',
  beneficiaries: '受益对象: the same people benefit',
  place: '实施地点: carried out in the same place',
  functionCode: '功能科目: the same function of expenditure',
  period: '实施期限: at the same time',
});

@ObjectType('ProjectOverlap', { description: 'Another project that may be the same or overlap.' })
export class ProjectOverlapDto implements Whole<Overlap> {
  @Field(() => Int, { description: 'How alike they are, %' }) likeness!: number;
  @Field(() => [OverlapReasonEnum], { description: 'What the two have in common' }) reasons!: OverlapReason[];
  @Field(() => ProjectDto, { description: 'The other project' }) project!: ProjectDto;
}
