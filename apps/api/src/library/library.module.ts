import { Module } from '@nestjs/common';
import { BudgetLineDto, ExAnteAssessmentDto, ProjectDto } from '@chengxiao/dto';
import { organisationCodesOf } from '../identity';
import { AttachmentsModule } from '../attachments';
import { insideGovernment, signedIn } from '../kit/door/allow';
import { projectCodesOf } from './project-codes.resolver';
import { BudgetLinesResolver } from './budget-lines.resolver';
import { BudgetLinesService } from './budget-lines.service';
import { ExAnteResolver } from './ex-ante.resolver';
import { ExAnteService } from './ex-ante.service';
import { LibraryResolver } from './library.resolver';
import { LineAdjustmentsService } from './line-adjustments.service';
import { LibraryService } from './library.service';
import { OverlapsResolver } from './overlaps.resolver';
import { PlacesResolver } from './places.resolver';
import { ProjectExAnteResolver } from './project-ex-ante.resolver';
import { ExpenseNamesResolver, ProjectExpensesResolver } from './project-expenses.resolver';
import { ProjectFunctionResolver } from './project-function.resolver';
import { ProjectAttachments } from './project.attachments';

@Module({
  imports: [AttachmentsModule],
  providers: [
    LibraryService,
    BudgetLinesService,
    LineAdjustmentsService,
    LibraryResolver,
    BudgetLinesResolver,
    OverlapsResolver,
    PlacesResolver,
    ProjectAttachments,
    ExAnteService,
    ExAnteResolver,
    ProjectExAnteResolver,
    ProjectFunctionResolver,
    ProjectExpensesResolver,
    ExpenseNamesResolver,
    projectCodesOf(BudgetLineDto, signedIn),
    projectCodesOf(ExAnteAssessmentDto, insideGovernment),
    ...organisationCodesOf(BudgetLineDto, ExAnteAssessmentDto, ProjectDto),
  ],
  exports: [LibraryService, BudgetLinesService],
})
export class LibraryModule {}
