import { Controller, HttpCode, Post, Req, StreamableFile } from '@nestjs/common';
import { exportLimits, ProblemError, refusal, today } from '@chengxiao/domain';
import type { FastifyRequest } from 'fastify';
import { sheetFile } from '../forms';
import { ReadingContext } from '../kit/data/reading';
import { Allow, anyRole, Reading } from '../kit/door/allow';
import { ExportsService } from './exports.service';
import { readExport } from './read-export';

/** A list as its page shows it, to take along. Whoever sends it was shown it: nothing is read for it here. */
@Controller('api')
export class ExportsController {
  constructor(private readonly exports: ExportsService) {}

  /** `multipart/form-data` with one `file`, the lines of a `ListExport`; answers the workbook. */
  @Post('exports')
  @HttpCode(200)
  @Allow(anyRole)
  async write(@Reading() { actor, language }: ReadingContext, @Req() request: FastifyRequest): Promise<StreamableFile> {
    const list = readExport(await received(request));
    return sheetFile(await this.exports.write(actor, list, language), `${list.head.title} ${today()}`);
  }
}

/** The list that is sent. @throws `BAD_REQUEST`, `TOO_LARGE` */
async function received(request: FastifyRequest): Promise<Buffer> {
  const missing = refusal('BAD_REQUEST', 'exportMalformed', { place: 'file' });
  if (!request.isMultipart()) throw new ProblemError(missing);
  const part = await request.file({ limits: { fileSize: exportLimits.bytes, files: 1, fields: 0 } });
  if (!part) throw new ProblemError(missing);
  return part.toBuffer().catch(() => {
    throw new ProblemError(refusal('TOO_LARGE', 'exportTooLarge', { max: exportLimits.bytes / 1024 / 1024 }));
  });
}
