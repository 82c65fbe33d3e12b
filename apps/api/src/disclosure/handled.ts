import { type DecidedPlace, message, say } from '@chengxiao/domain';
import type { HandledPlaceDto } from '@chengxiao/dto';
import type { ReadingContext } from '../kit/data/reading';

/** What was decided of places that stopped publication, in the language of whoever asked. */
export const toHandled = (handled: readonly DecidedPlace[], { language }: ReadingContext): HandledPlaceDto[] =>
  handled.map(({ path, key, text, reason }) => ({
    path,
    text,
    reason,
    message: say(message(key, { text }), language),
  }));
