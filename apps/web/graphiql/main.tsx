import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './graphiql.css';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { fetcher } from './fetcher';
import { SignedInAs } from './SignedInAs';

/** What one finds in the editor before typing: a query that everyone signed in may run. */
const firstQuery = `# Ctrl-Enter runs it as the person signed in at this address.
{
  projects(first: 5) {
    nodes {
      projectCode
      name
      state
      totalAmount
    }
    totalCount
  }
}
`;

createRoot(document.getElementById('root') as HTMLElement).render(
  <GraphiQL fetcher={fetcher} defaultQuery={firstQuery} defaultEditorToolsVisibility="variables">
    <GraphiQL.Logo>
      <SignedInAs />
    </GraphiQL.Logo>
  </GraphiQL>,
);
