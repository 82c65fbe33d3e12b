import type { EventAction, EventPartsFragment } from '@chengxiao/client';
import { DateText, Section, StateTag } from '@chengxiao/ui';
import { wordOf } from '../events/EventHistory';
import { useEventText } from '../events/events.i18n';
import { useDeskText } from './desk.i18n';
import type { EarlierTry } from './earlier-try';

/** Events in which somebody sent it on, and those in which it came back. */
const onward: readonly EventAction[] = ['project_forward', 'targetAdjustment_forward'];
const back: readonly EventAction[] = ['project_return', 'targetAdjustment_return', 'targetAdjustment_reject'];
const sent: readonly EventAction[] = ['project_submit', 'targetAdjustment_submit'];
const takenBack: readonly EventAction[] = ['project_takeBack', 'targetAdjustment_takeBack'];

/** Events without the decisions that were taken back, each the last one before it is. */
const standing = (entries: readonly EventPartsFragment[]): readonly EventPartsFragment[] =>
  entries.reduce<readonly EventPartsFragment[]>((kept, entry) => {
    if (!takenBack.includes(entry.action)) return [...kept, entry];
    const undone = kept.findLastIndex(({ action }) => onward.includes(action) || back.includes(action));
    return kept.filter((_, at) => at !== undone);
  }, []);

/** What those before said since it was submitted last; nothing where there are none. */
export function EventsBefore({ entries }: { entries: readonly EventPartsFragment[] }) {
  const t = useDeskText();
  const eventText = useEventText();
  const from = entries.findLastIndex(({ action }) => sent.includes(action));
  const said = standing(entries.slice(Math.max(from, 0))).filter(({ action }) => onward.includes(action));
  if (said.length === 0) return null;
  return (
    <Section title={t('earlier')}>
      <ul className="desk-earlier">
        {said.map(({ id, action, actorOrg, actorName, at, reason }) => (
          <li key={id}>
            <span>
              {actorOrg} {actorName} <DateText value={at} />
            </span>
            <StateTag label={eventText.maybe(wordOf(action))} tone="success" />
            <span>{reason || t('noWords')}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** How it came back before, with what was said. */
export function useEarlierReturns(entries: readonly EventPartsFragment[]): EarlierTry[] {
  const eventText = useEventText();
  return standing(entries)
    .filter(({ action }) => back.includes(action))
    .map(({ id, at, action, reason }) => ({ key: id, at, what: eventText.maybe(wordOf(action)), said: reason ?? '' }));
}
