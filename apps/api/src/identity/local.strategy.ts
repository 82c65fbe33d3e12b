import { Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-local';
import { ProblemError, refusal } from '@chengxiao/domain';
import { type Person, SignInService } from './sign-in.service';
import { type KnownVisit, originOf } from './visits';

/** Passport's local strategy: user name and password in the body. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly signIn: SignInService) {
    super({ usernameField: 'username', passwordField: 'password', session: false, passReqToCallback: true });
  }

  /** Called by passport; the person it answers becomes `request.user`. */
  validate(visit: KnownVisit, username: string, password: string): Promise<Person> {
    return this.signIn.check(username, password, originOf(visit));
  }
}

/** Lets only those through whom the strategy knows, and answers every failure as a problem. */
@Injectable()
export class LocalGuard extends AuthGuard('local') {
  override handleRequest<T>(error: unknown, person: T | false): T {
    if (error) throw error;
    if (!person) throw new ProblemError(refusal('SIGN_IN_FAILED', 'signInFailed'));
    return person;
  }
}
