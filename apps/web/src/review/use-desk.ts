import { useQuery } from '@apollo/client/react';
import { usePaged, type ReviewDeskQuery, type Paged, type DeskFilter } from '@chengxiao/client';
import { type ReviewSubject, reviewSubjects } from '@chengxiao/domain';
import { type ListView, type Selection, useSelection } from '@chengxiao/ui';
import { useMemo } from 'react';
import { useUrlFilter } from '../hooks/use-url-filter';
import { reviewDesk, reviewDeskChoices } from './desk.graphql';
import { deskFilter, deskVariables, filterKeys, subjectOf, type TypedFilter } from './desk-filter';
import { useDeskText } from './desk.i18n';
import type { DeskRow } from './DeskQueue';

/** As many are chosen for one act. */
const most = 100;

/** The desk as the address asks for it: one kind of what waits, filtered and sorted, with what was chosen of it. */
export type Desk = {
  readonly subject: ReviewSubject;
  readonly filter: TypedFilter;
  readonly setFilter: (change: Partial<TypedFilter>) => void;
  readonly asked: DeskFilter;
  readonly paged: Paged<ReviewDeskQuery['reviewDesk']>;
  readonly selection: Selection<DeskRow>;
  /** The kinds with how many wait of each, as tabs. */
  readonly kinds: readonly ListView[];
};

export function useDesk(): Desk {
  const t = useDeskText();
  const [filter, setFilter] = useUrlFilter(filterKeys, 'all');
  const asked = useMemo(() => deskFilter(filter), [filter]);
  const subject = subjectOf(filter);
  const paged = usePaged(reviewDesk, 'reviewDesk', deskVariables(filter));
  const { data } = useQuery(reviewDeskChoices, { variables: { subject } });
  const selection = useSelection<DeskRow>({
    paged,
    may: () => true,
    keyOf: ({ id }) => id,
    nameOf: ({ projectName }) => projectName,
    amountOf: ({ amount }) => amount,
    most,
  });
  const waiting = data?.reviewDeskChoices.kinds;
  const kinds = reviewSubjects.map((key) => ({
    key,
    label: t(`kind.${key}`),
    count: waiting?.find((each) => each.subject === key)?.count,
    href: key === 'target' ? '/review' : `/review?kind=${key}`,
  }));
  return { subject, filter, setFilter, asked, paged, selection, kinds };
}
