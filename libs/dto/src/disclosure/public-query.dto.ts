import type { Language } from '@chengxiao/domain';
import { Numeric } from '../query';
import { IsBudgetYear, IsChoice, IsCount, IsText, Maybe } from '../validators';

/** Filters of the public lists and files; all may be left out. */
export class PublicFilter {
  /** Words of a name, a code, the goal, an indicator or the summary, whatever their width and blanks. */
  @Maybe() @IsText(60) search?: string;
  /** Code of a division; the divisions below it are meant too. */
  @Maybe() @IsText(6) division?: string;
  @Maybe() @Numeric() @IsBudgetYear() year?: number;
  @Maybe() @IsText(64) grade?: string;
}

/** A page of the public list, at most 100 rows. */
export class PublicListQuery extends PublicFilter {
  @Maybe() @Numeric() @IsCount(1, 100) first: number = 20;
  /** `endCursor` of the page before. */
  @Maybe() @IsText(500) after?: string;
}

/** A file with everything the filter finds. */
export class PublicFileQuery extends PublicFilter {
  /** Language of headings and grades; a link of a page carries it because a browser sends its own. */
  @Maybe() @IsChoice(['zh', 'en']) lang?: Language;
}
