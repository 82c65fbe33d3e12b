import { Module } from '@nestjs/common';
import { AttachmentsModule } from '../attachments';
import { BudgetLinesResolver } from './budget-lines.resolver';
import { LibraryResolver } from './library.resolver';
import { LibraryService } from './library.service';
import { PlacesResolver } from './places.resolver';
import { ProjectAttachments } from './project.attachments';

@Module({
  imports: [AttachmentsModule],
  providers: [LibraryService, LibraryResolver, BudgetLinesResolver, PlacesResolver, ProjectAttachments],
  exports: [LibraryService],
})
export class LibraryModule {}
