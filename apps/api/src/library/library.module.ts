import { Module } from '@nestjs/common';
import { BudgetLinesResolver } from './budget-lines.resolver';
import { LibraryResolver } from './library.resolver';
import { LibraryService } from './library.service';
import { PlacesResolver } from './places.resolver';

@Module({
  providers: [LibraryService, LibraryResolver, BudgetLinesResolver, PlacesResolver],
  exports: [LibraryService],
})
export class LibraryModule {}
