import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/** True when the caller selects the named field of the answer, so that nothing is counted in vain. */
export const Selected = createParamDecorator((field: string, context: ExecutionContext): boolean => {
  const info = GqlExecutionContext.create(context).getInfo<GraphQLResolveInfo>();
  return info.fieldNodes.some((node) => selects(node.selectionSet, field, info));
});

function selects(set: SelectionSetNode | undefined, field: string, info: GraphQLResolveInfo): boolean {
  return (set?.selections ?? []).some((each) => {
    if (each.kind === 'Field') return each.name.value === field;
    return selects(
      each.kind === 'InlineFragment' ? each.selectionSet : info.fragments[each.name.value]?.selectionSet,
      field,
      info,
    );
  });
}
