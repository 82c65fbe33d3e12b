import { ApolloClient, ApolloLink } from '@apollo/client/core';
import { ApolloProvider } from '@apollo/client/react';
import { MockLink } from '@apollo/client/testing';
import { createCache } from '@chengxiao/client';
import { setLanguage, UiProvider } from '@chengxiao/ui';
import type { Role } from '@chengxiao/domain';
import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { projectLetters } from '../src/approvals/budget-replies.graphql';
import { attachments, uploadPolicy } from '../src/attachments/attachments.graphql';
import { draftMarks, markFormOpen, saveFormDraft } from '../src/drafts/draft.graphql';
import { todoCounts } from '../src/oversight/oversight.graphql';
import { unreadMessages } from '../src/messages/messages.graphql';
import { departure } from '../src/shell/departure.graphql';
import { RouterLink } from '../src/shell/RouterLink';
import { type Session, type SessionControl, SessionContext } from '../src/session/session';

/** A signed-in person of a role, for views. */
export const sessionOf = (role: Role, over: Partial<Session> = {}): Session => ({
  user: { id: 'u1', username: 'bao', name: '包晓' },
  position: { id: 'p1', role, orgId: 'o1', orgName: '水利厅', divisionCode: '150000', divisionName: '内蒙古自治区' },
  positions: [{ id: 'p1', role, orgName: '水利厅' }],
  mustChangePassword: false,
  ...over,
});

export type ShowOptions = {
  session?: Session | null;
  control?: Partial<SessionControl>;
  /** Answers of GraphQL in the order they are asked for. */
  mocks?: readonly MockLink.MockedResponse[];
  /** The address, and the pattern of the route that the page is on. */
  path?: string;
  route?: string;
  language?: 'zh' | 'en';
};

const done = () => Promise.resolve(null);

/** Nobody has a message, a letter or a draft of what a page is about, what is typed is kept, and nothing waits, unless a test says otherwise. */
const draftAnswers = [
  {
    request: { query: departure, variables: () => true },
    result: { data: { departure: null } },
    maxUsageCount: 999,
  },
  {
    request: { query: draftMarks, variables: () => true },
    result: { data: { draftMarks: [] } },
    maxUsageCount: 999,
  },
  {
    request: { query: saveFormDraft, variables: () => true },
    result: {
      data: {
        saveFormDraft: { __typename: 'FormDraft', form: 'any', subject: 'any', savedAt: '2026-03-01T00:00:00Z' },
      },
    },
    maxUsageCount: 999,
  },
  {
    request: { query: attachments, variables: () => true },
    result: {
      data: {
        attachments: { __typename: 'AttachmentFolder', items: [], kinds: [], refusal: '—', maxBytes: 1, types: [] },
      },
    },
    maxUsageCount: 999,
  },
  { request: { query: todoCounts }, result: { data: { todoCounts: [] } }, maxUsageCount: 999 },
  {
    request: { query: projectLetters, variables: () => true },
    result: { data: { project: { __typename: 'Project', id: 'any', letters: [] } } },
    maxUsageCount: 999,
  },
  {
    request: { query: unreadMessages },
    result: { data: { unreadMessages: 0 } },
    maxUsageCount: 999,
  },
  {
    request: { query: uploadPolicy },
    result: { data: { uploadPolicy: { __typename: 'UploadPolicy', maxBytes: 1, types: [] } } },
    maxUsageCount: 999,
  },
  {
    request: { query: markFormOpen, variables: () => true },
    result: { data: { markFormOpen: { __typename: 'FormPresence', others: [] } } },
    maxUsageCount: 999,
  },
] as unknown as MockLink.MockedResponse[];

/** Renders a page with everything around it; answers the screen's parts and a user who types. */
export function show(
  page: ReactElement,
  {
    session = sessionOf('finance'),
    control = {},
    mocks = [],
    path = '/',
    route = '*',
    language = 'zh',
  }: ShowOptions = {},
) {
  setLanguage(language);
  const client = new ApolloClient({
    cache: createCache(),
    link: ApolloLink.from([new MockLink([...mocks, ...draftAnswers])]),
  });
  const all: SessionControl = {
    session,
    problem: null,
    signIn: done,
    signOut: () => Promise.resolve(),
    signOutEverywhere: done,
    switchPosition: done,
    changePassword: done,
    reload: done,
    expire: () => undefined,
    expired: false,
    resume: done,
    leave: () => undefined,
    ...control,
  };
  const router = createMemoryRouter(
    [
      { path: route, element: page },
      { path: '*', element: <p>elsewhere</p> },
    ],
    { initialEntries: [path] },
  );
  const view = render(
    <UiProvider link={RouterLink}>
      <SessionContext.Provider value={all}>
        <ApolloProvider client={client}>
          <RouterProvider router={router} />
        </ApolloProvider>
      </SessionContext.Provider>
    </UiProvider>,
  );
  return { ...view, user: userEvent.setup(), router, client };
}
