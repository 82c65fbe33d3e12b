import { ResolveField, Resolver } from '@nestjs/graphql';
import { ExpenseDto, ProjectDto } from '@chengxiao/dto';
import { classKey, loadClassName } from '../budget-classes';
import type { Columns } from '../kit/data/columns';
import { ReadingContext } from '../kit/data/reading';
import { Allow, Reading, signedIn } from '../kit/door/allow';
import { ParentRow, SelectedColumns } from '../kit/door/selected';
import { loadExpenses } from './library.reads';
import type { ProjectEntity, ProjectExpenseEntity } from './project.entity';

/** The money of a project by economic class. */
@Resolver(() => ProjectDto)
export class ProjectExpensesResolver {
  @ResolveField(() => [ExpenseDto], {
    description: '支出经济分类: the funds by what they are spent on, by year and class; empty where nobody split them',
  })
  @Allow(signedIn)
  expenses(
    @Reading() reading: ReadingContext,
    @ParentRow('id') { id }: Pick<ProjectEntity, 'id'>,
    @SelectedColumns() columns: Columns,
  ) {
    return reading.load(loadExpenses, id, columns);
  }
}

/** What the classes of a row are called. */
@Resolver(() => ExpenseDto)
export class ExpenseNamesResolver {
  @ResolveField(() => String, {
    description: 'What the department class is called in the year of the row; empty where it is unknown',
  })
  @Allow(signedIn)
  async economicName(
    @Reading() reading: ReadingContext,
    @ParentRow('economicCode', 'year') row: Pick<ProjectExpenseEntity, 'economicCode' | 'year'>,
  ): Promise<string> {
    const key = classKey('departmentEconomic', row.economicCode, row.year);
    return (await reading.load(loadClassName, key))?.name ?? '';
  }

  @ResolveField(() => String, {
    description: 'What the government class is called in the year of the row; empty where it is unknown',
  })
  @Allow(signedIn)
  async governmentName(
    @Reading() reading: ReadingContext,
    @ParentRow('governmentCode', 'year') row: Pick<ProjectExpenseEntity, 'governmentCode' | 'year'>,
  ): Promise<string> {
    const key = classKey('governmentEconomic', row.governmentCode, row.year);
    return (await reading.load(loadClassName, key))?.name ?? '';
  }
}
