import { TodoPage } from '../oversight/TodoPage';
import { ListHome } from './ListHome';

/** The home of a third party: its tasks, and what those it works for announced. */
export function EvaluatorHome() {
  return (
    <ListHome>
      <TodoPage />
    </ListHome>
  );
}
