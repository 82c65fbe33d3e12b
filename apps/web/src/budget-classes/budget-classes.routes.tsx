import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  {
    path: 'budget-classes',
    lazy: async () => ({ Component: (await import('./BudgetClassesPage')).BudgetClassesPage }),
  },
];
