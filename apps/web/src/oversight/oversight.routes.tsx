import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'todo', lazy: async () => ({ Component: (await import('./TodoPage')).TodoPage }) },
];
