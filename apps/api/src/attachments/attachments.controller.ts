import { Controller, Get, Param, ParseUUIDPipe, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { type Actor, ProblemError, refusal } from '@chengxiao/domain';
import { UploadQuery } from '@chengxiao/dto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, CurrentActor, signedIn } from '../kit/door/allow';
import { filePart } from '../kit/door/file-part';
import { attachmentHeader } from '../kit/door/attachment-header';
import { AttachmentsService } from './attachments.service';

/** Files come and go as streams; everything else about them is GraphQL. */
@Controller('api/attachments')
export class AttachmentsController {
  constructor(private readonly attachments: AttachmentsService) {}

  /** `multipart/form-data` with one `file`; the query string says to what it belongs. Answers the attachment. */
  @Post()
  @Allow(['department', 'unit', 'finance'])
  async upload(@CurrentActor() actor: Actor, @Req() request: FastifyRequest, @Query() place: UploadQuery) {
    await this.attachments.refuseUnattachable(actor, place);
    const { maxBytes } = this.attachments.policy;
    // One byte more than allowed may come in, so that the limit can be told from the end of the file.
    const limits = { files: 1, fields: 0, fileSize: maxBytes + 1 };
    const file = await filePart(request, { limits, throwFileSizeLimit: false });
    if (!file) throw new ProblemError(refusal('BAD_REQUEST', 'fileMissing'));
    const { id, kind, name, size, mediaType, sha256, uploadedByName, createdAt } = await this.attachments.attach(
      actor,
      place,
      { name: file.name, content: file.part.file },
    );
    return { id, kind, name, size, mediaType, sha256, uploadedByName, createdAt };
  }

  /** The content, always as a download: a browser never shows it as a page of ours. A third party has annexes of what is announced to it. */
  @Get(':id')
  @Allow(signedIn)
  async download(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { row, content } = await this.attachments.content(actor, id);
    reply.headers({
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    });
    return new StreamableFile(content, {
      type: row.mediaType,
      disposition: attachmentHeader(row.name),
      length: row.size,
    });
  }
}
