import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, StreamableFile } from '@nestjs/common';
import {
  type Actor,
  type ImportKind,
  importLimits,
  ProblemError,
  type Refusal,
  refusal,
  today,
} from '@chengxiao/domain';
import { FormLanguageQuery, ProjectListQuery } from '@chengxiao/dto';
import type { FastifyRequest } from 'fastify';
import { sheetFile } from '../forms';
import { Allow, CurrentActor, insideGovernment, Reading } from '../kit/door/allow';
import { filePart } from '../kit/door/file-part';
import { receiveTemporary, type TemporaryFile } from '../kit/door/temporary-file';
import { ReadingContext } from '../kit/data/reading';
import { ImportsService } from './imports.service';

/** Workbooks that come in: `multipart/form-data` with one `file`. Answers the import, and whether it is an earlier one; GraphQL tells how it goes on. */
@Controller('api')
export class ImportsController {
  constructor(private readonly imports: ImportsService) {}

  /** Forms F1 that were filled in outside. */
  @Post('targets/imports')
  @HttpCode(202)
  @Allow(['department', 'unit'])
  targets(@CurrentActor() actor: Actor, @Req() request: FastifyRequest) {
    return this.take(actor, 'targets', request);
  }

  /** A finance bureau's list of projects. */
  @Post('projects/imports')
  @HttpCode(202)
  @Allow(['finance'])
  projects(@CurrentActor() actor: Actor, @Req() request: FastifyRequest) {
    return this.take(actor, 'projects', request);
  }

  /** Form F4 of a monitoring report that was filled in outside. */
  @Post('monitoring-reports/:id/imports')
  @HttpCode(202)
  @Allow(['department', 'unit'])
  report(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Req() request: FastifyRequest) {
    return this.take(actor, 'reports', request, id);
  }

  /** Form F5 of a self-evaluation that was filled in outside. */
  @Post('evaluations/:id/imports')
  @HttpCode(202)
  @Allow(['department', 'unit'])
  evaluation(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Req() request: FastifyRequest) {
    return this.take(actor, 'evaluations', request, id);
  }

  /** The classes of the budget by years, one a row. */
  @Post('budget-classes/imports')
  @HttpCode(202)
  @Allow(['finance'])
  classes(@CurrentActor() actor: Actor, @Req() request: FastifyRequest) {
    return this.take(actor, 'budgetClasses', request);
  }

  /** The empty list of projects, with columns of money for three years. */
  @Get('projects/imports/template.xlsx')
  @Allow(['finance'])
  async template(@CurrentActor() actor: Actor, @Query() { year }: ProjectListQuery): Promise<StreamableFile> {
    const first = year ?? Number(today().slice(0, 4)) + 1;
    return sheetFile(await this.imports.template(actor, [first, first + 1, first + 2]), '项目清单导入模板');
  }

  /** Only the forms or rows that are wrong, with the reasons as comments at their cells. */
  @Get('imports/:id/wrong.xlsx')
  @Allow(insideGovernment)
  async wrong(
    @Reading() reading: ReadingContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { language }: FormLanguageQuery,
  ): Promise<StreamableFile> {
    const { bytes, name } = await this.imports.wrong(reading.actor, id, language ?? reading.language);
    return sheetFile(bytes, `${name}-待修改`);
  }

  private async take(actor: Actor, kind: ImportKind, request: FastifyRequest, subjectId: string | null = null) {
    return received(request, async (name, file) => {
      const { run, earlier } = await this.imports.upload(actor, { kind, subjectId, name, file });
      const { id, state, version, fileName, ready, askedByName, createdAt } = run;
      return { id, kind, state, version, fileName, ready, askedByName, createdAt, earlier };
    });
  }
}

const refuseSize = (size: number): Refusal | null =>
  size > importLimits.bytes
    ? refusal('TOO_LARGE', 'workbookTooLarge', { max: importLimits.bytes / 1024 / 1024 })
    : null;

/** The one file of a request, on the disk for the moment. @throws `BAD_REQUEST`, `TOO_LARGE` */
async function received<T>(
  request: FastifyRequest,
  work: (name: string, file: TemporaryFile) => Promise<T>,
): Promise<T> {
  // One byte more than allowed may come in, so that the limit can be told from the end of the file.
  const limits = { fileSize: importLimits.bytes + 1, files: 1, fields: 0 };
  const file = await filePart(request, { limits, throwFileSizeLimit: false });
  if (!file) throw new ProblemError(refusal('BAD_REQUEST', 'workbookMissing'));
  return receiveTemporary(file.part.file, refuseSize, (received) => work(file.name, received));
}
