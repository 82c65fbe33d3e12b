import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { type Actor, type ImportKind, importLimits, ProblemError, refusal, today } from '@chengxiao/domain';
import { FormLanguageQuery, ProjectListQuery } from '@chengxiao/dto';
import { sheetFile } from '../forms';
import { Allow, CurrentActor, insideGovernment, type Visit } from '../kit/allow';
import { ImportsService } from './imports.service';

/** Workbooks that come in: `multipart/form-data` with one `file`. Answers the import; GraphQL tells how it goes on. */
@Controller('api')
export class ImportsController {
  constructor(private readonly imports: ImportsService) {}

  /** Forms F1 that were filled in outside. */
  @Post('targets/imports')
  @HttpCode(202)
  @Allow(['department', 'unit'])
  targets(@CurrentActor() actor: Actor, @Req() visit: Visit) {
    return this.take(actor, 'targets', visit);
  }

  /** A finance bureau's list of projects. */
  @Post('projects/imports')
  @HttpCode(202)
  @Allow(['finance'])
  projects(@CurrentActor() actor: Actor, @Req() visit: Visit) {
    return this.take(actor, 'projects', visit);
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
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { language }: FormLanguageQuery,
    @Req() visit: Visit,
  ): Promise<StreamableFile> {
    const { bytes, name } = await this.imports.wrong(actor, id, language ?? visit.language ?? 'zh');
    return sheetFile(bytes, `${name}-待修改`);
  }

  private async take(actor: Actor, kind: ImportKind, visit: Visit) {
    const { name, content } = await received(visit);
    const { id, state, version } = await this.imports.upload(actor, kind, name, content);
    return { id, kind, state, version };
  }
}

/** The one file of a request, in memory up to what is allowed. @throws `BAD_REQUEST`, `TOO_LARGE` */
async function received(visit: Visit): Promise<{ name: string; content: Buffer }> {
  if (!visit.isMultipart()) throw new ProblemError(refusal('BAD_REQUEST', 'workbookMissing'));
  const part = await visit.file({ limits: { fileSize: importLimits.bytes, files: 1, fields: 0 } });
  if (!part) throw new ProblemError(refusal('BAD_REQUEST', 'workbookMissing'));
  const content = await part.toBuffer().catch(() => {
    throw new ProblemError(refusal('TOO_LARGE', 'workbookTooLarge', { max: importLimits.bytes / 1024 / 1024 }));
  });
  // A part of bytes is a file, also without the name that its type promises.
  return { name: (part.filename as string | undefined) ?? '', content };
}
