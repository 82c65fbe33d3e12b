export { PeopleService } from './people.service';
export { PeopleModule } from './people.module';
