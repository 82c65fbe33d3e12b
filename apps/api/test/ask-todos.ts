import type { Actor, TodoKind, TodoState } from '@chengxiao/domain';
import type { TestApi } from './api';

/** One thing that waits, as the tests ask for it. */
export type Todo = {
  readonly kind: TodoKind;
  readonly subjectId: string;
  readonly projectId: string | null;
  readonly name: string;
  readonly orgName: string;
  readonly dueDate: string | null;
  readonly amount: string | null;
  readonly year: number | null;
  readonly state: TodoState;
};
export type TodoPage = {
  nodes: Todo[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
  totalCount: number;
};

export const todoList = `query ($first: Int, $after: String, $kind: TodoKind) { todos(first: $first, after: $after, kind: $kind) {
  nodes { kind subjectId projectId name orgName dueDate amount year state } pageInfo { hasNextPage endCursor } totalCount } }`;

/** What waits for people, as their home page asks for it. */
export function askTodos(api: TestApi) {
  const todosOf = async (actor: Actor): Promise<Todo[]> =>
    (await api.graphql<{ todos: TodoPage }>(actor, todoList, { first: 100, kind: null })).todos.nodes;
  const kinds = async (actor: Actor): Promise<TodoKind[]> => (await todosOf(actor)).map(({ kind }) => kind).sort();
  const kindsOn = async (actor: Actor, project: string): Promise<TodoKind[]> =>
    (await todosOf(actor))
      .filter(({ projectId }) => projectId === project)
      .map(({ kind }) => kind)
      .sort();
  return { waiting: todosOf, kinds, kindsOn };
}
