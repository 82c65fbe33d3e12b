import {
  CUSTOM_ROUTE_ARGS_METADATA,
  EXCEPTION_FILTERS_METADATA,
  GUARDS_METADATA,
  INTERCEPTORS_METADATA,
  PARAMTYPES_METADATA,
  PIPES_METADATA,
} from '@nestjs/common/constants.js';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import { GqlParamtype } from '@nestjs/graphql/dist/enums/gql-paramtype.enum.js';
import { GqlParamsFactory } from '@nestjs/graphql/dist/factories/params.factory.js';
import { PARAM_ARGS_METADATA } from '@nestjs/graphql/dist/graphql.constants.js';
import type { ExecutionContext } from '@nestjs/common';
import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { askDoor, type Visit } from './allow';
import type { Endpoint } from './endpoints';
import { parentColumnsOf } from './selected';

/** A parameter of a resolver as its decorator describes it. */
type Parameter = {
  readonly index: number;
  readonly data?: unknown;
  readonly pipes: readonly unknown[];
  readonly factory?: (data: unknown, context: ExecutionContext) => unknown;
};
type Handler = (...values: unknown[]) => unknown;

/**
 * Calls field resolvers directly. Nest would go through guards, pipes and several promises for each, and a page of fifty
 * objects has hundreds of fields. Whether the caller may is asked for each field all the same (`askDoor`). Resolvers that
 * need more of Nest, as arguments that are validated, stay with Nest.
 */
export function callFieldsDirectly(schema: GraphQLSchema, endpoints: readonly Endpoint[]): GraphQLSchema {
  for (const endpoint of endpoints) {
    if (endpoint.kind !== 'field') continue;
    const [typeName = '', fieldName = ''] = endpoint.name.split('.');
    const type = schema.getType(typeName);
    const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
    if (!field) throw new Error(`${endpoint.name} is not in the schema`);
    field.extensions = { ...field.extensions, parentColumns: columnsReadBy(endpoint) };
    if (isPlain(endpoint)) field.resolve = directCall(endpoint);
  }
  return schema;
}

/** The columns of its row that a field's resolver reads. @throws for one that takes the row and does not state them */
function columnsReadBy(endpoint: Endpoint): readonly string[] {
  const columns = parentColumnsOf(handlerOf(endpoint));
  const takesRow = parametersOf(endpoint).some(([key]) => Number(key.split(':')[0]) === GqlParamtype.ROOT);
  if (takesRow && !columns)
    throw new Error(`${endpoint.name} takes its row with @Parent(): state columns with @ParentRow`);
  return columns ?? [];
}

const handlerOf = ({ host, method }: Endpoint): Handler => (host as Record<string, Handler>)[method] as Handler;

function directCall(endpoint: Endpoint): GraphQLFieldResolver<unknown, { req: Visit }> {
  const { host, callers } = endpoint;
  const handler = handlerOf(endpoint);
  const takers = parametersOf(endpoint).map(([key, parameter]) => takerOf(key, parameter));
  return (...call) => {
    askDoor(callers, call[2].req);
    const context = new ExecutionContextHost(call, host.constructor as never, handler);
    context.setType('graphql');
    return handler.apply(
      host,
      takers.map((take) => take(call, context)),
    );
  };
}

type Taker = (call: unknown[], context: ExecutionContext) => unknown;
const params = new GqlParamsFactory();

/** How a parameter gets its value. */
function takerOf(key: string, { data, factory }: Parameter): Taker {
  if (factory) return (_, context) => factory(data, context);
  const kind = Number(key.split(':')[0]);
  return (call) => params.exchangeKeyForValue(kind, data as never, call) as unknown;
}

/** The decorated parameters in their order. */
function parametersOf({ host, method }: Endpoint): [string, Parameter][] {
  const found = Reflect.getMetadata(PARAM_ARGS_METADATA, host.constructor, method) as Record<string, Parameter>;
  return Object.entries(found ?? {}).sort(([, a], [, b]) => a.index - b.index);
}

const enhancers = [GUARDS_METADATA, PIPES_METADATA, INTERCEPTORS_METADATA, EXCEPTION_FILTERS_METADATA];
const scalars: readonly unknown[] = [String, Number, Boolean];

/** Whether a field needs nothing of Nest: no enhancer of its own, and no argument that GraphQL has not checked whole. */
function isPlain(endpoint: Endpoint): boolean {
  const { host, method } = endpoint;
  const handler = handlerOf(endpoint);
  if (enhancers.some((key) => Reflect.hasMetadata(key, handler) || Reflect.hasMetadata(key, host.constructor)))
    return false;
  const types = Reflect.getMetadata(PARAMTYPES_METADATA, host, method) as unknown[];
  const parameters = parametersOf(endpoint);
  return (
    parameters.length === handler.length &&
    parameters.every(([key, { index, pipes }]) => {
      if (pipes.length > 0) return false;
      const isArgument = !key.includes(CUSTOM_ROUTE_ARGS_METADATA) && Number(key.split(':')[0]) === GqlParamtype.ARGS;
      return !isArgument || scalars.includes(types[index]);
    })
  );
}
