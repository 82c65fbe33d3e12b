import { dateText, type Language } from '@chengxiao/domain';
import { useLanguage } from './language';

/** A date as it is, a moment in Beijing time: `2026-06-30`, with `time` also the minute. */
export function minuteText(value: string, time: boolean): string {
  if (value.length <= 10) return value;
  const at = new Date(Date.parse(value) + 8 * 3_600_000).toISOString();
  return time ? `${at.slice(0, 10)} ${at.slice(11, 16)}` : at.slice(0, 10);
}

/** A date or a moment in Beijing time, for sentences. */
export function dayText(value: string, language: Language, time = false): string {
  const [day = '', hour] = minuteText(value, time).split(' ');
  return [dateText(day, language), hour].filter(Boolean).join(' ');
}

/** A date, or with `time` a moment in Beijing time; Chinese dates are written 2026年3月31日. */
export function DateText({ value, time = false }: { value: string | null | undefined; time?: boolean }) {
  const language = useLanguage();
  if (!value) return <span className="cx-none">—</span>;
  return <time dateTime={value}>{dayText(value, language, time)}</time>;
}
