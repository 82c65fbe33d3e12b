import { Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { AccountService } from './account.service';
import { FormDraftsResolver } from './form-drafts.resolver';
import { FormPresenceResolver } from './form-presence.resolver';
import { IdentityController } from './identity.controller';
import { LocalStrategy } from './local.strategy';
import { LoginLimit } from './login-limit';
import { SavedViewsResolver } from './saved-views.resolver';
import { SignInService } from './sign-in.service';

@Module({
  imports: [PassportModule],
  controllers: [IdentityController],
  providers: [
    SignInService,
    AccountService,
    LoginLimit,
    LocalStrategy,
    FormDraftsResolver,
    FormPresenceResolver,
    SavedViewsResolver,
  ],
  exports: [SignInService],
})
export class IdentityModule {}
