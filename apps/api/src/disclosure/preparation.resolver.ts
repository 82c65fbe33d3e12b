import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, allowed, message, type PreparationAction, preparationLifecycle, say } from '@chengxiao/domain';
import {
  HandledPlaceDto,
  MovePreparationArgs,
  PreparationActionEnum,
  PreparePublicationArgs,
  PreviewPublicationArgs,
  PublicationPreparationDto,
  PublicationPreparationResult,
  PublicationPreviewDto,
} from '@chengxiao/dto';
import { Allow, CurrentActor, Reading, signedIn } from '../kit/door/allow';
import { IdArg } from '../kit/door/id-arg';
import { ParentRow } from '../kit/door/selected';
import { type LifecycleColumn, lifecycleColumns } from '../kit/data/columns';
import { ReadingContext } from '../kit/data/reading';
import { publicationOf } from './disclosure.reads';
import { toHandled } from './handled';
import { preparationById } from './preparation.reads';
import { PreparationService } from './preparation.service';
import type { PublicationPreparationEntity } from './publication.entity';

type Row = PublicationPreparationEntity;

@Resolver(() => PublicationPreparationDto)
export class PreparationResolver {
  constructor(private readonly preparing: PreparationService) {}

  @Query(() => PublicationPreviewDto, { description: 'What publishing now would show; nothing is published.' })
  @Allow(['finance'])
  async previewPublication(@Reading() reading: ReadingContext, @Args() { projectId, year }: PreviewPublicationArgs) {
    const { places, refused, ...preview } = await this.preparing.preview(reading.actor, projectId, year);
    const language = reading.language;
    return {
      ...preview,
      findings: places.map(({ path, key, text }) => ({ path, text, message: say(message(key, { text }), language) })),
      refusal: refused && say(refused.reason, language),
    };
  }

  @Query(() => PublicationPreparationDto, {
    description: 'What was prepared to be published, in my scope; NOT_FOUND otherwise.',
  })
  @Allow(['government', 'finance', 'audit'])
  publicationPreparation(@Reading() reading: ReadingContext, @IdArg() id: string) {
    return reading.read((tx) => preparationById(tx, id));
  }

  @Mutation(() => PublicationPreparationResult, {
    description:
      'Prepares what stands as the next edition, to whom the scope says (四(一)3, 四(四)); another person confirms it.',
  })
  @Allow(['finance'])
  preparePublication(@CurrentActor() actor: Actor, @Args() command: PreparePublicationArgs) {
    return this.preparing.prepare(actor, command);
  }

  @Mutation(() => PublicationPreparationResult, {
    description:
      'Confirms and with that publishes what somebody else prepared, returns it with a reason, or takes back one’s own.',
  })
  @Allow(['finance'])
  movePublicationPreparation(@CurrentActor() actor: Actor, @Args() move: MovePreparationArgs) {
    return this.preparing.move(actor, move);
  }

  @ResolveField(() => [PreparationActionEnum], { description: 'What I may do with it now.' })
  @Allow(signedIn)
  allowedActions(
    @CurrentActor() actor: Actor,
    @ParentRow(...lifecycleColumns) row: Pick<Row, LifecycleColumn>,
  ): PreparationAction[] {
    return allowed(preparationLifecycle, actor, row);
  }

  @ResolveField(() => [HandledPlaceDto], { description: 'What was decided of each place that stopped publication.' })
  @Allow(['government', 'finance', 'audit'])
  handled(@Reading() reading: ReadingContext, @ParentRow('handled') { handled }: Pick<Row, 'handled'>) {
    return toHandled(handled, reading);
  }

  @ResolveField(() => Boolean, {
    description:
      'Whether something else stands to be published than was prepared: it can only be returned or taken back.',
  })
  @Allow(['government', 'finance', 'audit'])
  changed(
    @Reading() reading: ReadingContext,
    @ParentRow('state', 'projectId', 'year', 'sourceHash', 'publicationVersion')
    row: Pick<Row, 'state' | 'projectId' | 'year' | 'sourceHash' | 'publicationVersion'>,
  ) {
    return row.state === 'prepared' && reading.read((tx) => this.preparing.isChanged(tx, row));
  }

  @ResolveField(() => ID, { nullable: true, description: 'What is or was published of the project and year.' })
  @Allow(['government', 'finance', 'audit'])
  async publicationId(
    @Reading() reading: ReadingContext,
    @ParentRow('projectId', 'year') { projectId, year }: Pick<Row, 'projectId' | 'year'>,
  ) {
    return (await reading.read((tx) => publicationOf(tx, projectId, year)))?.id ?? null;
  }
}
