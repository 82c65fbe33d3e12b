import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { IsCount, IsText, Maybe } from './validators';

/** Arguments of every list: at most 100 rows, behind the cursor of the last page. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'Rows a page, 1 to 100' }) @IsCount(1, 100) first: number = 20;
  @Field(() => String, { nullable: true, description: 'endCursor of the page before' })
  @Maybe()
  @IsText(500)
  after?: string;
}

@ObjectType('PageInfo')
export class PageInfoDto {
  @Field(() => Boolean) hasNextPage!: boolean;
  @Field(() => String, { nullable: true }) endCursor!: string | null;
}

export type PageOf<T> = { nodes: T[]; pageInfo: PageInfoDto; totalCount: number | null };

/** A keyset page of some object. */
export function pageOf<T extends object>(name: string, Dto: Type<T>): Type<PageOf<T>> {
  @ObjectType(name)
  class PageDto {
    @Field(() => [Dto]) nodes!: T[];
    @Field(() => PageInfoDto) pageInfo!: PageInfoDto;
    @Field(() => Int, { nullable: true, description: 'Counted only when selected' }) totalCount!: number | null;
  }
  return PageDto;
}
