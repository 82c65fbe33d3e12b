import { type DocumentNode, getOperationAST, valueFromASTUntyped } from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/**
 * The variables with the defaults of those that were left out, or null where none is missing. The compiler takes a
 * variable of a required type for missing although the document says what it is when it is left out.
 */
export function withDefaults(
  document: DocumentNode,
  operationName: string | null | undefined,
  sent: Variables,
): Variables | null {
  const missing = (getOperationAST(document, operationName)?.variableDefinitions ?? []).flatMap(
    ({ variable: { name }, defaultValue }) =>
      defaultValue && sent[name.value] === undefined ? [[name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  return missing.length > 0 ? { ...sent, ...Object.fromEntries(missing) } : null;
}
