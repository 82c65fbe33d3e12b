import type { FastifyInstance } from 'fastify';

/** What pages of this product never do; a script that gets into one may not either. */
const permissions = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
]
  .map((each) => `${each}=()`)
  .join(', ');

/** A number that a caller gives its request to find it in the logs; anything else is not taken over. */
export const isRequestId = (text: unknown): text is string => typeof text === 'string' && /^[\w.-]{8,64}$/.test(text);

/**
 * What answers of the API and pages carry: the number of the request, and what a page may do; scripts of the web never change and
 * carry neither. What the API answers to somebody is kept by no browser and no proxy, unless the endpoint says how long it may be.
 */
export function markAnswers(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (request, reply) => {
    const isApi = /^\/(api|graphql|v1)(\/|$)/.test(request.routeOptions.url ?? '/api');
    const isPage = /^text\/html/.test(String(reply.getHeader('content-type') ?? ''));
    if (isApi || isPage) void reply.header('permissions-policy', permissions);
    if (!isApi) return;
    void reply.header('x-request-id', request.id);
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
  });
}
