import type { DocumentNode, SelectionNode, SelectionSetNode } from 'graphql';

const parts: readonly string[] = ['nodes', 'pageInfo'];

const nameOf = (selection: SelectionNode): string | undefined =>
  selection.kind === 'Field' ? selection.name.value : undefined;

/**
 * The query of a keyset list without what it says of all its pages, such as their number and sums: whoever reads page
 * after page asks for that once.
 */
export function rowsOnly(document: DocumentNode, field: string): DocumentNode {
  const ofPage = ({ selections, ...set }: SelectionSetNode): SelectionSetNode => ({
    ...set,
    selections: selections.filter((selection) => parts.includes(nameOf(selection) ?? '')),
  });
  const inRoot = (selection: SelectionNode): SelectionNode =>
    selection.kind === 'Field' && selection.selectionSet && nameOf(selection) === field
      ? { ...selection, selectionSet: ofPage(selection.selectionSet) }
      : selection;
  return {
    ...document,
    definitions: document.definitions.map((definition) =>
      definition.kind === 'OperationDefinition'
        ? {
            ...definition,
            selectionSet: { ...definition.selectionSet, selections: definition.selectionSet.selections.map(inRoot) },
          }
        : definition,
    ),
  };
}
