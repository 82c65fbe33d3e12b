import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { ProblemError, refusal } from '@chengxiao/domain';
import {
  type DocumentNode,
  type GraphQLSchema,
  isListType,
  isNonNullType,
  NoSchemaIntrospectionCustomRule,
  parse,
  type ValidationRule,
} from 'graphql';
import { type ComplexityEstimator, fieldExtensionsEstimator, getComplexity } from 'graphql-query-complexity';

/** What one document may ask at most; a request beyond is refused before anything runs. */
export const limits = { depth: 10, aliases: 15, directives: 20, tokens: 2_000, cost: 50_000 } as const;
type Measure = keyof typeof limits;

/** The refusal of a document beyond a limit: which, how much it asks (where that was counted), and how much it may. */
export class TooComplex extends ProblemError {
  constructor(
    readonly measure: Measure,
    readonly cost: number | null,
  ) {
    super(refusal('TOO_COMPLEX', 'tooComplex', { measure, limit: limits[measure] }));
  }

  /** What a program reads beside the problem. */
  get extensions() {
    return { measure: this.measure, cost: this.cost, limit: limits[this.measure] };
  }
}

/** The rule's own sentence ends with what it found. */
const beyond = (measure: Measure) => ({
  n: limits[measure],
  onReject: [
    (_: unknown, { message }: Error) => {
      throw new TooComplex(measure, Number(/found (\d+)/.exec(message)?.[1] ?? limits[measure] + 1));
    },
  ],
});

/** Validation rules against documents that explode; introspection is for development only. */
export const limitRules = (production: boolean): ValidationRule[] => [
  maxDepthRule({ ...beyond('depth'), ignoreIntrospection: true }) as unknown as ValidationRule,
  maxAliasesRule(beyond('aliases')) as unknown as ValidationRule,
  maxDirectivesRule(beyond('directives')) as unknown as ValidationRule,
  ...(production ? [NoSchemaIntrospectionCustomRule] : []),
];

/** Documents that were found short enough; programs send the same few again and again. */
const acceptedSources = new Set<string>();

/**
 * Refuses what is no document, and one with too many tokens before it is parsed whole. Mercurius would take a syntax tree as
 * JSON for a document, and nobody checks such a tree.
 */
export function refuseLong(source: string): void {
  if (acceptedSources.has(source)) return;
  try {
    parse(source, { maxTokens: limits.tokens });
  } catch (error) {
    if (error instanceof Error && error.message.includes('tokens')) throw new TooComplex('tokens', null);
    // The parser calls itself for every bracket: the stack may end before the tokens do.
    if (error instanceof RangeError) throw new TooComplex('depth', null);
    throw error;
  }
  if (acceptedSources.size >= 500) acceptedSources.clear();
  acceptedSources.add(source);
}

/** A field may state what it costs (`complexity`), whatever stands below it: work that no size of a list shows. */
const declaredCostEstimator = fieldExtensionsEstimator();

/** Rows that a call brings along in its input; what it answers grows with them. */
const countInputRows = (argument: unknown): number => {
  const rows = (argument as { rows?: unknown } | null | undefined)?.rows;
  return Array.isArray(rows) ? rows.length : 0;
};

/**
 * A list costs its size times its row: `first` where asked, ten where a field holds a plain list.
 * A call that brings more than ten rows costs so many tens more.
 */
const listSizeEstimator: ComplexityEstimator = ({ args, field, childComplexity }) => {
  const type = isNonNullType(field.type) ? field.type.ofType : field.type;
  const size =
    typeof args['first'] === 'number'
      ? args['first']
      : isListType(type) && childComplexity > 0 && field.name !== 'nodes'
        ? 10
        : Math.ceil(countInputRows(args['input']) / 10);
  return 1 + childComplexity * Math.max(1, Math.min(size, 100));
};

/**
 * What documents cost, by the numbers among their variables, the rows they bring, and what they include or skip: nothing
 * else changes the cost.
 */
const knownCosts = new WeakMap<DocumentNode, Map<string, number>>();

/** What a document costs, with its list sizes as they are asked. @throws `TOO_COMPLEX` when that is too much */
export function costOf(schema: GraphQLSchema, query: DocumentNode, variables: Record<string, unknown>): number {
  const sizes = JSON.stringify(
    Object.entries(variables).flatMap(([name, value]) => {
      const size = typeof value === 'number' || typeof value === 'boolean' ? value : countInputRows(value);
      return size === 0 ? [] : [[name, size]];
    }),
  );
  const costs = knownCosts.get(query) ?? new Map<string, number>();
  const known = costs.get(sizes);
  if (known !== undefined) return known;
  const cost = getComplexity({ schema, query, variables, estimators: [declaredCostEstimator, listSizeEstimator] });
  if (cost > limits.cost) throw new TooComplex('cost', cost);
  if (costs.size < 100) knownCosts.set(query, costs.set(sizes, cost));
  return cost;
}
