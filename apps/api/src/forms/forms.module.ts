import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals';
import { AdjustmentFormsController } from './adjustment-forms.controller';
import { BudgetRepliesController } from './budget-replies.controller';
import { FormsController } from './forms.controller';
import { FormsService } from './forms.service';

/** Official forms of targets: on screen, as PDF, and as workbooks that come back. */
@Module({
  imports: [ApprovalsModule],
  controllers: [FormsController, AdjustmentFormsController, BudgetRepliesController],
  providers: [FormsService],
  exports: [FormsService],
})
export class FormsModule {}
