import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, normalise, phraseLimits, ProblemError, refusal } from '@chengxiao/domain';
import { PhraseArgs, ReviewPhraseDto, ReviewPhraseResult } from '@chengxiao/dto';
import { v7 as uuid } from 'uuid';
import { Allow, CurrentActor, Reading } from '../kit/door/allow';
import { ReadingContext } from '../kit/data/reading';
import { IdArg } from '../kit/door/id-arg';
import { orNotFound } from '../kit/data/change';
import { Db } from '../kit/data/db';

/** Opinions of one's own that one writes often 常用意见. They are working notes, so they leave no event. */
@Resolver(() => ReviewPhraseDto)
export class PhrasesResolver {
  constructor(private readonly db: Db) {}

  @Query(() => [ReviewPhraseDto], { description: 'My own common opinions, newest first.' })
  @Allow(['department', 'finance'])
  reviewPhrases(@Reading() reading: ReadingContext): Promise<ReviewPhraseDto[]> {
    return reading.read((tx) =>
      tx.rows('select id, text from review_phrase where user_id = $1 order by created_at desc, id', [
        reading.actor.userId,
      ]),
    );
  }

  @Mutation(() => ReviewPhraseResult, { description: 'Keeps an opinion for the next time; the same one is kept once.' })
  @Allow(['department', 'finance'])
  addReviewPhrase(@CurrentActor() actor: Actor, @Args() { text }: PhraseArgs): Promise<ReviewPhraseDto> {
    return this.db.as(actor, async (tx) => {
      const kept = await tx.one<{ count: number }>(
        'select count(*)::integer as count from review_phrase where user_id = $1 and text <> $2',
        [actor.userId, normalise(text)],
      );
      if ((kept?.count ?? 0) >= phraseLimits.count)
        throw new ProblemError(refusal('NOT_READY', 'phrasesFull', { max: phraseLimits.count }));
      await tx.rows(
        'insert into review_phrase (id, user_id, text) values ($1, $2, $3) on conflict (user_id, text) do nothing',
        [uuid(), actor.userId, normalise(text)],
      );
      const phrase = orNotFound(
        await tx.one<ReviewPhraseDto>('select id, text from review_phrase where user_id = $1 and text = $2', [
          actor.userId,
          normalise(text),
        ]),
      );
      return Object.assign(new ReviewPhraseDto(), phrase);
    });
  }

  @Mutation(() => ReviewPhraseResult, { description: 'Forgets one of my common opinions; answers what was forgotten.' })
  @Allow(['department', 'finance'])
  deleteReviewPhrase(@CurrentActor() actor: Actor, @IdArg() id: string): Promise<ReviewPhraseDto> {
    return this.db.as(actor, async (tx) => {
      const [gone] = await tx.rows<ReviewPhraseDto>(
        'delete from review_phrase where id = $1 and user_id = $2 returning id, text',
        [id, actor.userId],
      );
      return Object.assign(new ReviewPhraseDto(), orNotFound(gone));
    });
  }
}
