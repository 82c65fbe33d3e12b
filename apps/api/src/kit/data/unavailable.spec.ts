import { describe, expect, it } from '@jest/globals';
import { unavailability } from './unavailable';

const coded = (code: string, message = '') => Object.assign(new Error(message), { code });

describe('what the surroundings refuse', () => {
  it.each(
    [
      '57P01 57P02 57P03 57014 08000 08003 08006 53000 53200 53300 55P03 25P03 25006 58030 ECONNRESET ECONNREFUSED EPIPE'.split(
        ' ',
      ),
    ].flat(),
  )('%s is a 503', (code) => {
    expect(unavailability(coded(code))).toMatchObject({
      code: 'UNAVAILABLE',
      reason: { key: 'unavailable' },
      retryAfter: 2,
    });
  });

  it.each(['53100', 'ENOSPC', 'EDQUOT'])('%s says that there is no room', (code) => {
    expect(unavailability(coded(code))).toMatchObject({ reason: { key: 'storageFull' }, retryAfter: 60 });
  });

  it.each([
    'Connection terminated unexpectedly',
    'Client has encountered a connection error and is not queryable',
    'timeout exceeded when trying to connect',
  ])('so is "%s", which the driver says without a code', (message) => {
    expect(unavailability(new Error(message))).not.toBeNull();
  });

  it('is found however deep it lies', () => {
    expect(
      unavailability(new TypeError('fetch failed', { cause: new AggregateError([coded('ECONNREFUSED')]) })),
    ).not.toBeNull();
    expect(unavailability(Object.assign(new Error('query failed'), { driverError: coded('57P01') }))).not.toBeNull();
    const loop = new Error('a ring');
    loop.cause = loop;
    expect(unavailability(loop)).toBeNull();
  });

  it.each([coded('23505'), coded('42P01'), coded('XX000'), new Error('anything'), 'text', null, undefined])(
    'is nothing else: %s',
    (error) => {
      expect(unavailability(error)).toBeNull();
    },
  );
});
