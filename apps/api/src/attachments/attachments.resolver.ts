import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, say } from '@chengxiao/domain';
import { AttachmentDto, AttachmentFolderDto, AttachmentResult, AttachmentsArgs } from '@chengxiao/dto';
import { Allow, CurrentActor, CurrentVisit, insideGovernment, type Visit } from '../kit/allow';
import { Db } from '../kit/db';
import { AttachmentOwners } from './attachment.owners';
import { attachmentsOf } from './attachments.reads';
import { AttachmentsService } from './attachments.service';

@Resolver(() => AttachmentDto)
export class AttachmentsResolver {
  constructor(
    private readonly db: Db,
    private readonly owners: AttachmentOwners,
    private readonly service: AttachmentsService,
  ) {}

  @Query(() => AttachmentFolderDto, { description: 'The files of a subject in my scope; NOT_FOUND otherwise.' })
  @Allow(insideGovernment)
  async attachments(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Args() { subjectType, subjectId }: AttachmentsArgs,
  ): Promise<AttachmentFolderDto> {
    const { maxBytes, types } = this.service.policy;
    return this.db.as(actor, async (tx) => {
      const { kinds, refused } = await this.owners.ownerOf(subjectType)(tx, actor, subjectId, false);
      return {
        items: await attachmentsOf(tx, subjectType, subjectId),
        kinds: [...kinds],
        refusal: refused && say(refused.reason, visit.language ?? 'zh'),
        maxBytes,
        types: [...types],
      };
    });
  }

  @Mutation(() => AttachmentResult, { description: 'Removes a file while its subject may still be changed.' })
  @Allow(['department', 'unit', 'finance'])
  removeAttachment(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }, ParseUUIDPipe) id: string) {
    return this.service.remove(actor, id);
  }
}
