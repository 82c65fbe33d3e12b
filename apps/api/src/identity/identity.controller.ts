import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Req, Res, UseGuards } from '@nestjs/common';
import { ProblemError, refusal } from '@chengxiao/domain';
import { PasswordInput, PositionInput, SignInInput } from '@chengxiao/dto';
import type { FastifyReply } from 'fastify';
import { Allow, anyRole } from '../kit/door/allow';
import { AccountService } from './account.service';
import { deviceCookieName, deviceCookieSeconds } from './known-places';
import { LocalGuard } from './local.strategy';
import { type Person, type SessionActor, SignInService } from './sign-in.service';
import { cookieName, type KnownVisit, originOf } from './visits';

/** Sessions over REST: how people and programs sign in. */
@Controller('api')
export class IdentityController {
  constructor(
    private readonly signIn: SignInService,
    private readonly account: AccountService,
  ) {}

  /** Signs in; the token lives in an httpOnly cookie only. */
  @Post('session')
  @HttpCode(200)
  @Allow(['anyone'])
  @UseGuards(LocalGuard)
  async open(
    @Body() _input: SignInInput,
    @Req() visit: KnownVisit & { user: Person },
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const token = await this.signIn.open(visit.user, originOf(visit));
    // One browser has one session: what its cookie stood for until now is over.
    if (visit.session) await this.account.end(visit.session.actor, visit.session.sessionId);
    this.setCookie(visit, reply, token);
    this.setDevice(visit, reply, await this.signIn.remember(visit.user, originOf(visit)));
    return this.describeSession(await this.signIn.resolve(token));
  }

  /** Who I am, in which position, and which others I may take. */
  @Get('session')
  @Allow(anyRole)
  show(@Req() visit: KnownVisit) {
    return this.describeSession(visit.session);
  }

  /** Signs out of this session. */
  @Delete('session')
  @HttpCode(204)
  @Allow(anyRole)
  async close(@Req() visit: KnownVisit, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const { actor, sessionId } = sessionOf(visit);
    await this.account.end(actor, sessionId);
    void reply.clearCookie(cookieName(visit.protocol === 'https'), { path: '/' });
  }

  /** Moves to another position of mine, under a new token. */
  @Put('session/position')
  @Allow(anyRole)
  async switchPosition(
    @Body() input: PositionInput,
    @Req() visit: KnownVisit,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const token = await this.signIn.switchPosition(sessionOf(visit), input.positionId, originOf(visit));
    this.setCookie(visit, reply, token);
    return this.describeSession(await this.signIn.resolve(token));
  }

  /** My open sessions. */
  @Get('sessions')
  @Allow(anyRole)
  async list(@Req() visit: KnownVisit) {
    const { actor, sessionId } = sessionOf(visit);
    return (await this.account.sessions(actor)).map((each) => ({ ...each, current: each.id === sessionId }));
  }

  /** Signs out everywhere. */
  @Delete('sessions')
  @HttpCode(204)
  @Allow(anyRole)
  async closeAll(@Req() visit: KnownVisit, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.account.endAll(sessionOf(visit).actor);
    void reply.clearCookie(cookieName(visit.protocol === 'https'), { path: '/' });
  }

  /** Ends one of my sessions. */
  @Delete('sessions/:id')
  @HttpCode(204)
  @Allow(anyRole)
  async closeOne(@Param('id') id: string, @Req() visit: KnownVisit): Promise<void> {
    await this.account.end(sessionOf(visit).actor, id);
  }

  /** Sets a new password; all my other sessions end. */
  @Put('password')
  @HttpCode(204)
  @Allow(anyRole)
  async changePassword(@Body() input: PasswordInput, @Req() visit: KnownVisit): Promise<void> {
    await this.account.changePassword(sessionOf(visit), input.current, input.next);
  }

  private async describeSession(session: SessionActor | null | undefined) {
    if (!session) throw new ProblemError(refusal('UNAUTHENTICATED', 'signInFirst'));
    const { actor, username, divisionName, mustChangePassword } = session;
    return {
      user: { id: actor.userId, username, name: actor.name },
      position: {
        id: actor.positionId,
        role: actor.role,
        section: actor.section,
        orgId: actor.orgId,
        orgName: actor.orgName,
        divisionCode: actor.divisionCode,
        divisionName,
      },
      positions: await this.signIn.positions(actor.userId),
      mustChangePassword,
    };
  }

  private setCookie(visit: KnownVisit, reply: FastifyReply, token: string): void {
    const secure = visit.protocol === 'https';
    void reply.setCookie(cookieName(secure), token, { path: '/', httpOnly: true, sameSite: 'lax', secure });
  }

  private setDevice(visit: KnownVisit, reply: FastifyReply, token: string): void {
    const secure = visit.protocol === 'https';
    const kept = { path: '/', httpOnly: true, sameSite: 'strict', secure, maxAge: deviceCookieSeconds } as const;
    void reply.setCookie(deviceCookieName(secure), token, kept);
  }
}

function sessionOf(visit: KnownVisit): SessionActor {
  if (!visit.session) throw new ProblemError(refusal('UNAUTHENTICATED', 'signInFirst'));
  return visit.session;
}
