import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { Transform, Type as TransformTo } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { IsCount, IsText, Maybe } from './validators';
import { args, fields } from './fields';

/** Arguments of every list: at most 100 rows, behind the cursor of the last page. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, ...args.first }) @IsCount(1, 100) first: number = 20;
  @Field(() => String, { nullable: true, ...args.after })
  @Maybe()
  @IsText(500)
  after?: string;
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

/** A keyset page of some object. */
export function pageOf<T extends object>(name: string, Dto: Type<T>): Type<PageOf<T>> {
  @ObjectType(name, { description: 'A keyset page of a list: rows that appear meanwhile shift nothing.' })
  class PageDto {
    @Field(() => [Dto], fields.nodes) nodes!: T[];
    @Field(() => PageInfoDto, fields.pageInfo) pageInfo!: PageInfoDto;
    @Field(() => Int, { nullable: true, ...fields.totalCount }) totalCount!: number | null;
  }
  return PageDto;
}
