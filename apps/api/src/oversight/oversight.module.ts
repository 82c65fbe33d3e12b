import { Module } from '@nestjs/common';
import { DoneEntryDto, StartedDto, TodoDto, WatchedEventDto } from '@chengxiao/dto';
import { maybeOrganisationCodesOf, organisationCodesOf } from '../identity';
import { LifeResolver } from './life.resolver';
import { OversightResolver } from './oversight.resolver';

@Module({
  providers: [
    OversightResolver,
    LifeResolver,
    ...organisationCodesOf(StartedDto),
    ...maybeOrganisationCodesOf(DoneEntryDto, TodoDto, WatchedEventDto),
  ],
})
export class OversightModule {}
