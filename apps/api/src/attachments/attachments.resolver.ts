import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, say } from '@chengxiao/domain';
import { AttachmentDto, AttachmentFolderDto, AttachmentResult, AttachmentsArgs, UploadPolicyDto } from '@chengxiao/dto';
import { Allow, CurrentActor, insideGovernment, Reading, signedIn } from '../kit/door/allow';
import { ReadingContext } from '../kit/data/reading';
import { IdArg } from '../kit/door/id-arg';
import { AttachmentOwners } from './attachment.owners';
import { attachmentsOf } from './attachments.reads';
import { AttachmentsService } from './attachments.service';

@Resolver(() => AttachmentDto)
export class AttachmentsResolver {
  constructor(
    private readonly owners: AttachmentOwners,
    private readonly service: AttachmentsService,
  ) {}

  @Query(() => AttachmentFolderDto, { description: 'The files of a subject in my scope; NOT_FOUND otherwise.' })
  @Allow(signedIn)
  async attachments(
    @Reading() reading: ReadingContext,
    @Args() { subjectType, subjectId }: AttachmentsArgs,
  ): Promise<AttachmentFolderDto> {
    const { maxBytes, types } = this.service.policy;
    return reading.read(async (tx) => {
      const { kinds, refused } = await this.owners.ownerOf(subjectType)(tx, reading.actor, subjectId, false);
      return {
        items: await attachmentsOf(tx, subjectType, subjectId),
        kinds: [...kinds],
        refusal: refused && say(refused.reason, reading.language),
        maxBytes,
        types: [...types],
      };
    });
  }

  @Query(() => UploadPolicyDto, { description: 'What may be attached, before there is anything to attach it to.' })
  @Allow(insideGovernment)
  uploadPolicy(): UploadPolicyDto {
    const { maxBytes, types, maxCount } = this.service.policy;
    return { maxBytes, types: [...types], maxCount };
  }

  @Mutation(() => AttachmentResult, { description: 'Removes a file while its subject may still be changed.' })
  @Allow(['department', 'unit', 'finance'])
  removeAttachment(@CurrentActor() actor: Actor, @IdArg() id: string) {
    return this.service.remove(actor, id);
  }
}
