import { Controller, Get, Header, Param, ParseUUIDPipe, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { PublicFileQuery, PublicListQuery } from '@chengxiao/dto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, Reading } from '../kit/door/allow';
import { attachmentHeader } from '../kit/door/attachment-header';
import { ReadingContext } from '../kit/data/reading';
import { Db } from '../kit/data/db';
import { digest } from '../kit/data/record';
import { csvFile, jsonFile } from './public.files';
import { publicDivisions, publicGrades, publicPage, publicProject } from './public.reads';

/** Whoever keeps a copy asks before showing it again: what is withdrawn vanishes at once. */
const revalidate = 'public, max-age=0, must-revalidate';

/** Answers JSON, or 304 when the caller holds the same already. */
function answerJson(request: FastifyRequest, reply: FastifyReply, value: unknown): string {
  const body = JSON.stringify(value);
  const tag = `"${digest(body).slice(0, 32)}"`;
  reply.header('etag', tag).header('cache-control', revalidate).type('application/json; charset=utf-8');
  const known = (request.headers['if-none-match'] ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''));
  if (!known.includes(tag)) return body;
  reply.status(304);
  return '';
}

const attachmentOptions = (name: string, type: string) => ({ type, disposition: attachmentHeader(name) });

/** What is published, for anyone, without signing in; every read runs as the database role of the public. */
@Controller('api/public')
export class DisclosureController {
  constructor(private readonly db: Db) {}

  /** `search division year grade first after`: a keyset page of published projects, newest first. */
  @Get('projects')
  @Allow(['anyone'])
  async projects(
    @Query() { first, after, ...filter }: PublicListQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return answerJson(request, reply, await this.db.asPublic((tx) => publicPage(tx, filter, { first, after })));
  }

  /** The filtered list as a table for spreadsheets; `lang` chooses the language of its headings. */
  @Get('projects.csv')
  @Allow(['anyone'])
  @Header('cache-control', revalidate)
  @Header('vary', 'accept-language')
  async csv(
    @Reading() reading: ReadingContext,
    @Query() { lang, ...filter }: PublicFileQuery,
  ): Promise<StreamableFile> {
    const file = await csvFile(this.db, filter, lang ?? reading.language);
    return new StreamableFile(file, attachmentOptions('projects.csv', 'text/csv; charset=utf-8'));
  }

  /** The filtered list with everything published of each project, as open data. */
  @Get('projects.json')
  @Allow(['anyone'])
  @Header('cache-control', revalidate)
  async json(@Query() { lang: _, ...filter }: PublicFileQuery): Promise<StreamableFile> {
    const file = await jsonFile(this.db, filter);
    return new StreamableFile(file, attachmentOptions('projects.json', 'application/json; charset=utf-8'));
  }

  /** Everything published of one project and year. */
  @Get('projects/:id')
  @Allow(['anyone'])
  async project(
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return answerJson(request, reply, await this.db.asPublic((tx) => publicProject(tx, id)));
  }

  /** The grades that what is published has, best first. */
  @Get('grades')
  @Allow(['anyone'])
  async grades(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return answerJson(request, reply, { grades: await this.db.asPublic(publicGrades) });
  }

  /** The tree of divisions, each with the number of published projects in it and below. */
  @Get('divisions')
  @Allow(['anyone'])
  async divisions(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return answerJson(request, reply, { divisions: await this.db.asPublic(publicDivisions) });
  }
}
