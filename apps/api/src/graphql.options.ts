import { type Language, ProblemError, refusal } from '@chengxiao/domain';
import { DecimalScalar, JsonScalar, LocalDateScalar, TimestampScalar } from '@chengxiao/dto';
import type { MercuriusDriverConfig } from '@nestjs/mercurius';
import type { FastifyReply } from 'fastify';
import { type ExecutionResult, GraphQLError, type GraphQLSchema, isNonNullType, isObjectType } from 'graphql';
import { resetCaches } from 'graphql-tag';
import type { Visit } from './kit/door/allow';
import type { Endpoints } from './kit/door/endpoints';
import { callFieldsDirectly } from './kit/door/field-calls';
import { problemOf, refusalOf } from './kit/door/problem.filter';
import { withDefaults } from './kit/door/default-variables';
import { costOf, limitRules, refuseLong, TooComplex } from './kit/door/query-limits';
import { type Asked, wrongVariables } from './kit/door/wrong-variables';

/**
 * Rows hold what the schema says, so numbers, text and names of enums are passed on as they are; the tests refuse any
 * other value. Mercurius hands this to its compiler, but its types do not know it.
 */
const compiler: object = { compilerOptions: { disableLeafSerialization: true } };

/** GraphQL on Mercurius: schema from the code, JIT from the first request, limits before execution. */
export const graphqlOptions = (production: boolean, endpoints: Endpoints): Omit<MercuriusDriverConfig, 'driver'> => ({
  autoSchemaFile: true,
  sortSchema: true,
  jit: 1,
  ...compiler,
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
  transformSchema: (schema) => {
    // Nest parses the printed schema with graphql-tag, which would keep the whole document: a tenth of the heap.
    resetCaches();
    return withRefusableQueries(callFieldsDirectly(withoutIdleResolvers(schema), endpoints.all()));
  },
  validationRules: limitRules(production),
  // The answer becomes bytes once: as text it would be counted for its length, and then encoded again.
  additionalRouteOptions: { serializerCompiler: () => (answer) => Buffer.from(JSON.stringify(answer)) as never },
  context: (req: Visit) => ({ req }),
  errorFormatter: (result: ExecutionResult, context) => {
    const { app, reply } = context as unknown as Answering;
    const language = reply?.request.language ?? 'zh';
    const errors = withPlaces((result.errors ?? []).flatMap(unfoldErrors), app.graphql.schema, reply?.request.body).map(
      (error) => withProblem(error, language, reply),
    );
    return {
      statusCode: answered(result.data) ? 200 : (statusOf(errors[0]) ?? 400),
      response: { data: result.data ?? null, errors },
    };
  },
  hooks: {
    preParsing: (_schema, source) => {
      refuseLong(source);
    },
    preExecution: (schema, document, context, variables) => {
      const { reply } = context as unknown as Answering;
      const { operationName } = (reply?.request.body ?? {}) as Partial<Asked>;
      const defaulted = withDefaults(document, operationName, variables ?? {});
      (context as Counted).cost = costOf(schema, document, { ...(defaulted ?? variables) });
      return defaulted ? { variables: defaulted } : undefined;
    },
    onResolution: (execution, context) => {
      execution.extensions = { ...execution.extensions, cost: (context as Counted).cost };
    },
  },
});

/** The context of a request whose cost is known. */
type Counted = { cost?: number };
/** The context while a request is answered. */
type Answering = {
  readonly app: { readonly graphql: { readonly schema: GraphQLSchema } };
  readonly reply?: FastifyReply & { readonly request: Visit & { readonly body?: unknown } };
};

/**
 * Values of variables that the schema refuses are one refusal with a place for each. GraphQL has an English sentence for each
 * instead, which leads nobody to the cell.
 */
function withPlaces(errors: readonly GraphQLError[], schema: GraphQLSchema, body: unknown): readonly GraphQLError[] {
  if (!errors.some(({ message }) => message.startsWith('Variable "$'))) return errors;
  const found = wrongVariables(schema, body as Asked);
  if (found.length === 0) return errors;
  const originalError = new ProblemError(refusal('INVALID', 'toCorrect', { n: found.length }, found));
  return [new GraphQLError(errors.map(({ message }) => message).join('\n'), { originalError })];
}

/** Whether any field of the document was answered, so that the refusal of another is not that of the whole. */
const answered = (data: ExecutionResult['data']): boolean => Object.values(data ?? {}).some((value) => value !== null);

/**
 * A query that is refused leaves its neighbours alone: its own field is null, beside the error. What is null for that
 * reason only is marked, so that a client that treats errors as such need not ask for null.
 */
function withRefusableQueries(schema: GraphQLSchema): GraphQLSchema {
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()];
  if (query)
    query.description = 'What can be read. A query that is refused is null, with its Problem among the errors.';
  if (mutation) mutation.description = 'What can be done. Each act answers what it made or changed, or a Problem.';
  for (const field of Object.values(query?.getFields() ?? {})) {
    if (!isNonNullType(field.type)) continue;
    field.type = field.type.ofType;
    field.extensions = { ...field.extensions, semanticNonNull: true };
  }
  return schema;
}

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
/** What a document could have meant is for whoever writes one to look up: guessing names would lead to all of them. */
const unhinted = (message: string): string => message.replace(/\s*Did you mean [^\n]*/g, '');

function withProblem(error: GraphQLError, language: Language, reply: FastifyReply | undefined): GraphQLError {
  if (error.extensions?.['problem']) return error;
  // An error of GraphQL itself (a variable of the wrong type, say) wraps nothing of ours.
  const cause = error.originalError;
  const refused = cause && !(cause instanceof GraphQLError) && !('locations' in cause) ? refusalOf(cause) : null;
  if (refused?.retryAfter) void reply?.header('retry-after', refused.retryAfter);
  const problem = problemOf(refused ?? refusal('BAD_REQUEST', 'badRequest'), language);
  const message = unhinted(error.message);
  if (!refused || refused.code === 'BAD_REQUEST') problem.detail = `${problem.detail}: ${message}`;
  return new GraphQLError(refused && refused.code !== 'BAD_REQUEST' ? problem.detail : message, {
    ...(error.locations ? { nodes: error.nodes } : {}),
    ...(error.path ? { path: error.path } : {}),
    extensions: {
      ...(cause instanceof TooComplex ? cause.extensions : {}),
      code: problem.code,
      problem: { ...problem },
    },
  });
}

const statusOf = (error: GraphQLError | undefined): number | undefined =>
  (error?.extensions?.['problem'] as { status?: number } | undefined)?.status;
