import { Module } from '@nestjs/common';
import { DoneEntryDto, HomeProjectDto, MatterDto, StartedDto, TodoDto, WatchedEventDto } from '@chengxiao/dto';
import { maybeOrganisationCodesOf, organisationCodesOf } from '../identity';
import { HomeResolver } from './home.resolver';
import { RemindersService } from './reminders.service';
import { LifeResolver } from './life.resolver';
import { MatterResolver } from './matter.resolver';
import { OversightResolver } from './oversight.resolver';

@Module({
  providers: [
    OversightResolver,
    RemindersService,
    HomeResolver,
    LifeResolver,
    MatterResolver,
    ...organisationCodesOf(StartedDto, HomeProjectDto),
    ...maybeOrganisationCodesOf(DoneEntryDto, MatterDto, TodoDto, WatchedEventDto),
  ],
})
export class OversightModule {}
