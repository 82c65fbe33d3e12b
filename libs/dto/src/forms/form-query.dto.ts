import { type Language, type TargetState, targetStates } from '@chengxiao/domain';
import { Listed, Numeric } from '../query';
import { IsBudgetYear, IsChoice, IsChoiceList, IsCount, IsText, Maybe } from '../validators';

/** In which language a form is made; a link of a page carries it because a browser sends its own. */
export class FormLanguageQuery {
  @Maybe() @IsChoice(['zh', 'en']) language?: Language;
}

/** Which state of a target is shown: as it stands now, or as a version was frozen. */
export class TargetFormQuery extends FormLanguageQuery {
  @Maybe() @Numeric() @IsCount(1, 10_000) version?: number;
}

/** Between which versions the red-line is drawn; without `to` it ends at the form as it stands now. */
export class TargetComparisonQuery extends FormLanguageQuery {
  @Numeric() @IsCount(1, 10_000) from!: number;
  @Maybe() @Numeric() @IsCount(1, 10_000) to?: number;
}

/** Which targets go into one workbook; the same filters as the list's. */
export class TargetFormsQuery extends FormLanguageQuery {
  @Maybe() @Numeric() @IsBudgetYear() year?: number;
  @Maybe() @Listed() @IsChoiceList(targetStates) states?: TargetState[];
  /** Part of the name or code of the project. */
  @Maybe() @IsText(60) search?: string;
}
