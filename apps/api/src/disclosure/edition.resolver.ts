import { ResolveField, Resolver } from '@nestjs/graphql';
import { HandledPlaceDto, PublicationEditionDto } from '@chengxiao/dto';
import { Allow, Reading } from '../kit/door/allow';
import { ParentRow } from '../kit/door/selected';
import { ReadingContext } from '../kit/data/reading';
import { toHandled } from './handled';
import { loadPreparation } from './preparation.reads';
import type { PublishedProjectEntity } from './publication.entity';

type Row = Pick<PublishedProjectEntity, 'preparationId'>;

/** Who stands behind an edition, and what they decided of it. */
@Resolver(() => PublicationEditionDto)
export class EditionResolver {
  @ResolveField(() => String, { nullable: true, description: '提交人: who prepared it; null of earlier releases' })
  @Allow(['government', 'finance', 'department', 'unit', 'audit'])
  async preparedBy(@Reading() reading: ReadingContext, @ParentRow('preparationId') { preparationId }: Row) {
    return (preparationId && (await reading.load(loadPreparation, preparationId))?.submittedByName) || null;
  }

  @ResolveField(() => String, { nullable: true, description: '复核人: who confirmed it; null of earlier releases' })
  @Allow(['government', 'finance', 'department', 'unit', 'audit'])
  async confirmedBy(@Reading() reading: ReadingContext, @ParentRow('preparationId') { preparationId }: Row) {
    return (preparationId && (await reading.load(loadPreparation, preparationId))?.decidedByName) || null;
  }

  @ResolveField(() => [HandledPlaceDto], { description: 'What was decided of each place that stopped publication.' })
  @Allow(['government', 'finance', 'department', 'unit', 'audit'])
  async handled(@Reading() reading: ReadingContext, @ParentRow('preparationId') { preparationId }: Row) {
    const preparation = preparationId ? await reading.load(loadPreparation, preparationId) : null;
    return toHandled(preparation?.handled ?? [], reading);
  }
}
