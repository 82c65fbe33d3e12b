import { Module } from '@nestjs/common';
import { BudgetClassesResolver } from './budget-classes.resolver';

@Module({ providers: [BudgetClassesResolver] })
export class BudgetClassesModule {}
