import { ResolveField, Resolver } from '@nestjs/graphql';
import { MatterDto, MatterFormsDto } from '@chengxiao/dto';
import { ReadingContext } from '../kit/data/reading';
import { Allow, Reading, signedIn } from '../kit/door/allow';
import { ParentRow } from '../kit/door/selected';
import { loadArrangedForms } from './matters.reads';

/** What became of an arrangement, in the numbers of its forms. */
@Resolver(() => MatterDto)
export class MatterResolver {
  @ResolveField(() => MatterFormsDto, {
    nullable: true,
    description:
      'What became of the forms it opened, where it is an arrangement 布置 of monitoring or self-evaluation.',
  })
  @Allow(signedIn)
  forms(
    @Reading() reading: ReadingContext,
    @ParentRow('subject', 'subjectId') { subject, subjectId }: Pick<MatterDto, 'subject' | 'subjectId'>,
  ) {
    const arranged = subject === 'monitoringRound' || subject === 'evaluationRound';
    return arranged ? reading.load(loadArrangedForms, subjectId) : null;
  }
}
