import type { GraphiQLProps } from 'graphiql';

/** Sends a document with the session cookie of the person signed in; nothing leaves this host. */
export const fetcher: GraphiQLProps['fetcher'] = async (request, options) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { accept: 'application/json', 'content-type': 'application/json', ...options?.headers },
    body: JSON.stringify(request),
  });
  return response.json();
};
