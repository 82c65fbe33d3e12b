import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { Allow, type Caller } from './allow';

/** One way into the system: a query, a mutation, a field with a resolver of its own, or a REST route. */
export type Endpoint = {
  readonly kind: 'query' | 'mutation' | 'field' | 'route';
  readonly name: string;
  readonly callers: readonly Caller[] | undefined;
};

const verbs = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'ALL', 'OPTIONS', 'HEAD'];

/** Finds every endpoint by its decorators; refuses to start while one of them declares no callers. */
@Injectable()
export class Endpoints implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const undeclared = this.all().filter((endpoint) => !endpoint.callers);
    if (undeclared.length > 0)
      throw new Error(`endpoints without @Allow: ${undeclared.map((each) => `${each.kind} ${each.name}`).join(', ')}`);
  }

  /** Every endpoint, sorted by kind and name. */
  all(): Endpoint[] {
    const hosts = [...this.discovery.getProviders(), ...this.discovery.getControllers()];
    const endpoints = hosts.flatMap(({ instance }) =>
      instance && typeof instance === 'object' ? this.endpointsOf(instance) : [],
    );
    return endpoints.sort((a, b) => (a.kind + a.name < b.kind + b.name ? -1 : 1));
  }

  private endpointsOf(instance: object): Endpoint[] {
    const prototype = Object.getPrototypeOf(instance) as Record<string, unknown> | null;
    if (!prototype || prototype === Object.prototype) return [];
    return this.scanner.getAllMethodNames(prototype).flatMap((method) => {
      const handler = prototype[method];
      if (typeof handler !== 'function') return [];
      const endpoint = identifyEndpoint(instance.constructor, handler, method);
      return endpoint
        ? [{ ...endpoint, callers: this.reflector.getAllAndOverride(Allow, [handler, instance.constructor]) }]
        : [];
    });
  }
}

function identifyEndpoint(
  host: NewableFunction,
  handler: object,
  method: string,
): Pick<Endpoint, 'kind' | 'name'> | null {
  const metadata = (key: string, target: object): unknown => Reflect.getMetadata(key, target);
  const type = metadata('graphql:resolver_type', handler);
  const name = (metadata('graphql:resolver_name', handler) as string | undefined) ?? method;
  if (type === 'Query' || type === 'Mutation') return { kind: type === 'Query' ? 'query' : 'mutation', name };
  if (metadata('graphql:resolve_property', handler)) {
    const parent = metadata('graphql:resolver_name', host) ?? host.name.replace(/Resolver$/, '');
    return { kind: 'field', name: `${typeof parent === 'function' ? parent.name : String(parent)}.${name}` };
  }
  const verb = metadata(METHOD_METADATA, handler);
  if (typeof verb !== 'number') return null;
  const path = [metadata('path', host), metadata('path', handler)]
    .map((part) => String(part ?? '').replace(/^\/|\/$/g, ''))
    .filter(Boolean);
  return { kind: 'route', name: `${verbs[verb]} /${path.join('/')}` };
}
