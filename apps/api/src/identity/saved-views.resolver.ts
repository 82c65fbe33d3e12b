import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, foldName, mostSavedViews, ProblemError, refusal } from '@chengxiao/domain';
import {
  RemoveViewArgs,
  RenameViewArgs,
  SavedViewDto,
  SavedViewResult,
  SavedViewsArgs,
  SaveViewArgs,
} from '@chengxiao/dto';
import { v7 as uuid } from 'uuid';
import { Db, type Tx } from '../kit/data/db';
import { ReadingContext } from '../kit/data/reading';
import { Allow, anyRole, CurrentActor, Reading } from '../kit/door/allow';

const columns = 'id, list, name, query, version';

/** 我的视图: how a person looks at a list. They are working notes, so they leave no event. */
@Resolver(() => SavedViewDto)
export class SavedViewsResolver {
  constructor(private readonly db: Db) {}

  @Query(() => [SavedViewDto], { description: 'My views of a list, in the order in which they were first saved.' })
  @Allow(anyRole)
  savedViews(@Reading() reading: ReadingContext, @Args() { list }: SavedViewsArgs): Promise<SavedViewDto[]> {
    return reading.read((tx) =>
      tx.rows<SavedViewDto>(`select ${columns} from saved_view where user_id = $1 and list = $2 order by id`, [
        reading.actor.userId,
        list,
      ]),
    );
  }

  @Mutation(() => SavedViewResult, {
    description: 'Keeps how I look at a list under a name; the same name again, as it looks, replaces what it said.',
  })
  @Allow(anyRole)
  saveView(@CurrentActor() actor: Actor, @Args() { list, name, query, version }: SaveViewArgs): Promise<SavedViewDto> {
    return this.write(actor, async (tx) => {
      const known = await tx.rows<{ name: string }>('select name from saved_view where user_id = $1 and list = $2', [
        actor.userId,
        list,
      ]);
      if (known.length >= mostSavedViews && !known.some((view) => foldName(view.name) === foldName(name)))
        throw new ProblemError(refusal('NOT_READY', 'tooManyViews', { max: mostSavedViews }));
      const written = await tx.rows<SavedViewDto>(
        `insert into saved_view (id, user_id, list, name, query) values ($1, $2, $3, $4, $5)
         on conflict (user_id, list, app_fold(name)) do update set query = excluded.query, saved_at = now(), version = saved_view.version + 1
           where $6::int is null or saved_view.version = $6 returning ${columns}`,
        [uuid(), actor.userId, list, name, query, version ?? null],
      );
      // Nothing is written where another window saved the name meanwhile.
      if (written.length === 0) throw new ProblemError(refusal('STALE', 'viewStale'));
      return written;
    });
  }

  @Mutation(() => SavedViewResult, { description: 'Gives one of my views another name; DUPLICATE when it is taken.' })
  @Allow(anyRole)
  renameView(@CurrentActor() actor: Actor, @Args() { id, name, version }: RenameViewArgs): Promise<SavedViewDto> {
    return this.write(actor, async (tx) => {
      await orUnseen(tx, actor, id, version);
      return tx.rows(
        `update saved_view set name = $3, saved_at = now(), version = version + 1
          where id = $1 and user_id = $2 returning ${columns}`,
        [id, actor.userId, name],
      );
    });
  }

  @Mutation(() => SavedViewResult, { description: 'Forgets one of my views; answers what was forgotten.' })
  @Allow(anyRole)
  removeView(@CurrentActor() actor: Actor, @Args() { id, version }: RemoveViewArgs): Promise<SavedViewDto> {
    return this.write(actor, async (tx) => {
      await orUnseen(tx, actor, id, version);
      return tx.rows(`delete from saved_view where id = $1 and user_id = $2 returning ${columns}`, [id, actor.userId]);
    });
  }

  private async write(actor: Actor, work: (tx: Tx) => Promise<SavedViewDto[]>): Promise<SavedViewDto> {
    const [view] = await this.db.as(actor, work);
    return Object.assign(new SavedViewDto(), view);
  }
}

/** Locks the view, unless another window changed or removed it meanwhile. @throws `NOT_FOUND` `STALE` */
async function orUnseen(tx: Tx, actor: Actor, id: string, version: number | undefined): Promise<void> {
  const [view] = await tx.rows<{ version: number }>(
    'select version from saved_view where id = $1 and user_id = $2 for update',
    [id, actor.userId],
  );
  if (!view) throw new ProblemError(refusal('NOT_FOUND', 'viewGone'));
  if (version != null && version !== view.version) throw new ProblemError(refusal('STALE', 'viewStale'));
}
