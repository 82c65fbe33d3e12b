import { type Language, refusal } from '@chengxiao/domain';
import { DecimalScalar, JsonScalar, LocalDateScalar, TimestampScalar } from '@chengxiao/dto';
import type { MercuriusDriverConfig } from '@nestjs/mercurius';
import { type ExecutionResult, GraphQLError, type GraphQLSchema, isObjectType } from 'graphql';
import type { Visit } from './kit/allow';
import { problemOf, refusalOf } from './kit/problem.filter';
import { limitRules, refuseCostly, refuseLong } from './kit/query-limits';

/** GraphQL on Mercurius: schema from the code, JIT from the first request, limits before execution. */
export const graphqlOptions = (production: boolean): Omit<MercuriusDriverConfig, 'driver'> => ({
  autoSchemaFile: true,
  sortSchema: true,
  jit: 1,
  graphiql: false,
  allowBatchedQueries: false,
  cache: true,
  fieldResolverEnhancers: ['guards'],
  buildSchemaOptions: {
    scalarsMap: [],
    orphanedTypes: [],
    noDuplicatedFields: true,
  },
  resolvers: { Decimal: DecimalScalar, JSON: JsonScalar, LocalDate: LocalDateScalar, Timestamp: TimestampScalar },
  transformSchema: withoutIdleResolvers,
  validationRules: limitRules(production),
  context: (req: Visit) => ({ req }),
  errorFormatter: (result: ExecutionResult, context) => {
    const language = (context as unknown as { reply?: { request: Visit } }).reply?.request.language ?? 'zh';
    const errors = (result.errors ?? []).flatMap(unfoldErrors).map((error) => withProblem(error, language));
    return {
      statusCode: result.data ? 200 : (statusOf(errors[0]) ?? 400),
      response: { data: result.data ?? null, errors },
    };
  },
  hooks: {
    preParsing: (_schema, source) => {
      refuseLong(source);
    },
    preExecution: (schema, document, _context, variables) => {
      refuseCostly(schema, document, (variables ?? {}) as Record<string, unknown>);
    },
  },
});

/**
 * Nest gives every plain field a resolver that only reads the property of its name. Without it the JIT reads the property itself:
 * a desk's list has thousands of such fields.
 */
function withoutIdleResolvers(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type === schema.getQueryType() || type === schema.getMutationType()) continue;
    for (const field of Object.values(type.getFields()))
      if (field.resolve?.name === 'rootFieldResolver') delete field.resolve;
  }
  return schema;
}

/** Mercurius folds validation errors into one; callers need each of them. */
const unfoldErrors = (error: GraphQLError): readonly GraphQLError[] => {
  const folded = (error.originalError ?? error) as { errors?: readonly GraphQLError[] };
  return folded.errors?.length ? folded.errors : [error];
};

/** Every error carries a problem: our own refusals as they are, GraphQL's with its sentence as detail. */
function withProblem(error: GraphQLError, language: Language): GraphQLError {
  if (error.extensions?.['problem']) return error;
  // An error of GraphQL itself (a variable of the wrong type, say) wraps nothing of ours.
  const cause = error.originalError;
  const refused = cause && !(cause instanceof GraphQLError) && !('locations' in cause) ? refusalOf(cause) : null;
  const problem = problemOf(refused ?? refusal('BAD_REQUEST', 'badRequest'), language);
  if (!refused || refused.code === 'BAD_REQUEST') problem.detail = `${problem.detail}: ${error.message}`;
  return new GraphQLError(refused && refused.code !== 'BAD_REQUEST' ? problem.detail : error.message, {
    ...(error.locations ? { nodes: error.nodes } : {}),
    ...(error.path ? { path: error.path } : {}),
    extensions: { code: problem.code, problem: { ...problem } },
  });
}

const statusOf = (error: GraphQLError | undefined): number | undefined =>
  (error?.extensions?.['problem'] as { status?: number } | undefined)?.status;
