import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { Transform, Type as TransformTo } from 'class-transformer';
import { IsBoolean, ValidateNested } from 'class-validator';
import { enumOf } from './enum';
import { args, fields, filters } from './fields';
import { nullable } from './nullable';
import { DecimalScalar, TimestampScalar } from './scalars';
import { IsBudgetYear, IsChoice, IsCount, IsIdList, IsMoment, IsText, Maybe } from './validators';

export const sortDirections = ['asc', 'desc'] as const;
export type SortDirection = (typeof sortDirections)[number];
export const SortDirectionEnum = enumOf('SortDirection', sortDirections, 'Direction of an order.', {
  asc: '升序: the least, earliest or first in the alphabet first',
  desc: '降序: the most, latest or last in the alphabet first',
});

/** Arguments of every list: at most 100 rows, behind the cursor of the last page. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, ...args.first }) @IsCount(1, 100) first: number = 20;
  @Field(() => String, { nullable: true, ...args.after })
  @Maybe()
  @IsText(500)
  after?: string;
  @Field(() => SortDirectionEnum, { ...nullable, ...args.direction })
  @Maybe()
  @IsChoice(sortDirections)
  direction?: SortDirection | null;
}

/** What is counted by state: the rows of a year, or of all. */
@ArgsType()
export class TallyArgs {
  @Field(() => Int, { ...nullable, ...filters.year }) @Maybe() @IsBudgetYear() year?: number;
}

/** What every list can be asked for, also one whose rows belong to one object that was named already. */
@InputType('RowFilter', { description: 'Which rows of one object are listed.' })
export class RowFilter {
  @Field(() => TimestampScalar, { ...nullable, ...filters.updatedSince }) @Maybe() @IsMoment() updatedSince?:
    string | null;
  @Field(() => [ID], { ...nullable, ...filters.ids }) @Maybe() @IsIdList(100) ids?: string[] | null;
}

/** Arguments of a list of the rows of one object. */
@ArgsType()
export class RowListArgs extends PageArgs {
  @ListFilter(() => RowFilter) filter?: RowFilter;
}

/** What every list can be asked for: filters of lists extend it. */
@InputType('CommonFilter', { description: 'Which rows are listed: what every list can be asked for.' })
export class CommonFilter extends RowFilter {
  @Field(() => String, { ...nullable, ...filters.divisionCode }) @Maybe() @IsText(6) divisionCode?: string | null;
  @Field(() => Boolean, { ...nullable, ...filters.below }) @Maybe() @IsBoolean() below?: boolean | null;
}

/** Arguments of a list that can be asked for nothing but that. */
@ArgsType()
export class CommonListArgs extends PageArgs {
  @ListFilter(() => CommonFilter) filter?: CommonFilter;
}

/** The filter of a list; left out and null are the same. */
export function ListFilter(filter: () => Type<object>): PropertyDecorator {
  return (target, property) => {
    Field(filter, { nullable: true, ...args.filter })(target, property);
    Maybe()(target, property);
    ValidateNested()(target, property);
    TransformTo(filter)(target, property);
    Transform(({ value }: { value: unknown }) => value ?? undefined)(target, property);
  };
}

@ObjectType('PageInfo', { description: 'Where a page ends and whether another follows.' })
export class PageInfoDto {
  @Field(() => Boolean, { description: 'Whether another page follows' }) hasNextPage!: boolean;
  @Field(() => String, { nullable: true, description: 'Send it as after for the next page; null on an empty page' })
  endCursor!: string | null;
}

export type PageOf<T> = { nodes: T[]; pageInfo: PageInfoDto; totalCount: number | null };

const pageWords = { description: 'A keyset page of a list: rows that appear meanwhile shift nothing.' };

function rowsOf<T extends object>(Dto: Type<T>): Type<PageOf<T>> {
  @ObjectType({ isAbstract: true })
  class PageDto {
    @Field(() => [Dto], fields.nodes) nodes!: T[];
    @Field(() => PageInfoDto, fields.pageInfo) pageInfo!: PageInfoDto;
    @Field(() => Int, { nullable: true, ...fields.totalCount }) totalCount!: number | null;
  }
  return PageDto;
}

/** A keyset page of some object. */
export function pageOf<T extends object>(name: string, Dto: Type<T>): Type<PageOf<T>> {
  @ObjectType(name, pageWords)
  class PageDto extends rowsOf(Dto) {}
  return PageDto;
}

export type SumPageOf<T, K extends string> = PageOf<T> & { sums: Record<K, string> | null };

/** A keyset page with sums of money over everything the filter finds; `sums` describes each field. */
export function sumPageOf<T extends object, const K extends string>(
  name: string,
  Dto: Type<T>,
  sums: Readonly<Record<K, string>>,
): Type<SumPageOf<T, K>> {
  @ObjectType(name.replace(/Page$/, 'Sums'), { description: 'Money of all rows that the filter finds, 元.' })
  class SumsDto {}
  for (const [field, description] of Object.entries<string>(sums))
    Field(() => DecimalScalar, { description })(SumsDto.prototype, field);
  @ObjectType(name, pageWords)
  class PageDto extends rowsOf(Dto) {
    @Field(() => SumsDto, { nullable: true, ...fields.sums }) sums!: Record<K, string> | null;
  }
  return PageDto;
}
