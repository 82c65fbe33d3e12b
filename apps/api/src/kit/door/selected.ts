import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext, Parent } from '@nestjs/graphql';
import {
  type FieldNode,
  getNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { Columns, everyColumn, onlyColumns } from '../data/columns';
import type { Totals } from '../data/page';

const infoOf = (context: ExecutionContext): GraphQLResolveInfo =>
  GqlExecutionContext.create(context).getInfo<GraphQLResolveInfo>();

/** True when the caller selects the named field of the answer, so that nothing is counted in vain. */
export const Selected = createParamDecorator((field: string, context: ExecutionContext): boolean => {
  const info = infoOf(context);
  return fieldsOf(info.fieldNodes, info).some((node) => node.name.value === field);
});

/** Which totals of a list the caller selects: its count, its sums. */
export const SelectedTotals = createParamDecorator((_: unknown, context: ExecutionContext): Totals => {
  const info = infoOf(context);
  const names = new Set(fieldsOf(info.fieldNodes, info).map((node) => node.name.value));
  return { counted: names.has('totalCount'), summed: names.has('sums') };
});

/**
 * The columns that the selected fields of the answer need, or of what the answer has in the named field. A field
 * without a resolver needs the column of its name, one with a resolver those that `ParentRow` states.
 */
export const SelectedColumns = createParamDecorator(
  (within: string | undefined, context: ExecutionContext): Columns => {
    const info = infoOf(context);
    const known = chosen.get(info.fieldNodes)?.get(within);
    if (known) return known;
    const columns = columnsOf(info, within);
    // The compiled form of a document passes the same nodes each time it runs.
    chosen.set(info.fieldNodes, (chosen.get(info.fieldNodes) ?? new Map()).set(within, columns));
    return columns;
  },
);
const chosen = new WeakMap<readonly FieldNode[], Map<string | undefined, Columns>>();

function columnsOf(info: GraphQLResolveInfo, within: string | undefined): Columns {
  const answer = getNamedType(info.returnType);
  const inner = within && isObjectType(answer) ? answer.getFields()[within] : undefined;
  const type = inner ? getNamedType(inner.type) : answer;
  const nodes = inner ? fieldsOf(info.fieldNodes, info).filter(({ name }) => name.value === within) : info.fieldNodes;
  if (!isObjectType(type)) return everyColumn;
  return onlyColumns(fieldsOf(nodes, info).flatMap((node) => columnsFor(type, node.name.value)));
}

/** The columns one field needs. */
function columnsFor(type: GraphQLObjectType, name: string): readonly string[] {
  const field = type.getFields()[name];
  if (!field) return []; // __typename
  return (field.extensions['parentColumns'] as readonly string[] | undefined) ?? [name];
}

/** The fields selected directly below some nodes, through fragments. */
function fieldsOf(nodes: readonly FieldNode[], info: GraphQLResolveInfo): FieldNode[] {
  const within = (set: SelectionSetNode | undefined): FieldNode[] =>
    (set?.selections ?? []).flatMap((each) => {
      if (each.kind === 'Field') return [each];
      return within(each.kind === 'InlineFragment' ? each.selectionSet : info.fragments[each.name.value]?.selectionSet);
    });
  return nodes.flatMap((node) => within(node.selectionSet));
}

const stated = new WeakMap<object, readonly string[]>();

/** The columns that a field resolver states with `ParentRow`, or undefined. */
export const parentColumnsOf = (handler: object): readonly string[] | undefined => stated.get(handler);

/**
 * The row or value a field belongs to, with what its resolver reads of it: `@ParentRow('id', 'year') target:
 * Pick<TargetEntity, 'id' | 'year'>`. Lists then read these columns and no more; a parameter that promises others does not
 * compile. It stands in place of Nest's `@Parent()`, with which the API does not start: a list could not know what to read.
 */
export const ParentRow =
  <const N extends string>(...columns: readonly N[]) =>
  <H extends string, I extends number, T extends Record<H, (...args: never[]) => unknown>>(
    resolver: keyof Parameters<T[H]>[I] extends N ? T : never,
    method: H,
    index: I,
  ): void => {
    Parent()(resolver, method, index);
    stated.set((resolver as T)[method], columns);
  };
