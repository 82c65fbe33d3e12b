import { Module } from '@nestjs/common';
import { HeldPositionDto, PersonDto } from '@chengxiao/dto';
import { IdentityModule, organisationCodesFor } from '../identity';
import { AccountEventsResolver } from './account-events.resolver';
import { keepers } from './keepers';
import { LettersController } from './letters.controller';
import { LettersService } from './letters.service';
import { PeopleResolver } from './people.resolver';
import { PeopleService } from './people.service';
import { PositionsService } from './positions.service';

/** People and positions, for the administrators of a place. */
@Module({
  imports: [IdentityModule],
  controllers: [LettersController],
  providers: [
    PeopleService,
    PositionsService,
    LettersService,
    PeopleResolver,
    AccountEventsResolver,
    ...organisationCodesFor(keepers, PersonDto, HeldPositionDto),
  ],
})
export class PeopleModule {}
