import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@chengxiao/domain';
import {
  DraftMarkDto,
  DraftMarksArgs,
  FormDraftArgs,
  FormDraftDto,
  FormDraftKey,
  FormDraftResult,
} from '@chengxiao/dto';
import { Allow, CurrentActor, Reading, signedIn } from '../kit/door/allow';
import { ReadingContext } from '../kit/data/reading';
import { Db } from '../kit/data/db';

const savedAt = `to_char(saved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "savedAt"`;
const columns = `form, subject, body, base, base_version as "baseVersion", ${savedAt}`;

/** Drafts of forms: one per position, form and subject. They are working notes, so they leave no event. */
@Resolver(() => FormDraftDto)
export class FormDraftsResolver {
  constructor(private readonly db: Db) {}

  @Query(() => FormDraftDto, { nullable: true, description: 'My draft of a form, if there is one.' })
  @Allow(signedIn)
  formDraft(@Reading() reading: ReadingContext, @Args() key: FormDraftKey): Promise<FormDraftDto | null> {
    return reading.read((tx) =>
      tx.one<FormDraftDto>(`select ${columns} from form_draft where position_id = $1 and form = $2 and subject = $3`, [
        reading.actor.positionId,
        key.form,
        key.subject,
      ]),
    );
  }

  @Query(() => [DraftMarkDto], {
    description: 'What is typed about objects and not stored yet, by me, my organisation or its units; latest first.',
  })
  @Allow(signedIn)
  draftMarks(@Reading() reading: ReadingContext, @Args() { subjects }: DraftMarksArgs): Promise<DraftMarkDto[]> {
    return reading.read((tx) =>
      tx.rows<DraftMarkDto>(`select subject, form, name, own, ${savedAt} from app_draft_marks($1)`, [subjects]),
    );
  }

  @Mutation(() => FormDraftResult, { description: 'Keeps what I have typed so far.' })
  @Allow(signedIn)
  saveFormDraft(@CurrentActor() actor: Actor, @Args() draft: FormDraftArgs): Promise<FormDraftDto> {
    return this.db.as(actor, async (tx) => {
      const [saved] = await tx.rows<FormDraftDto>(
        `insert into form_draft (user_id, position_id, form, subject, body, base, base_version) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (position_id, form, subject) do update
           set body = excluded.body, base = excluded.base, base_version = excluded.base_version, saved_at = now()
         returning ${columns}`,
        [
          actor.userId,
          actor.positionId,
          draft.form,
          draft.subject,
          draft.body,
          draft.base ?? null,
          draft.baseVersion ?? null,
        ],
      );
      return Object.assign(new FormDraftDto(), saved);
    });
  }

  @Mutation(() => FormDraftResult, { description: 'Forgets my draft; answers what was forgotten.' })
  @Allow(signedIn)
  discardFormDraft(@CurrentActor() actor: Actor, @Args() key: FormDraftKey): Promise<FormDraftDto> {
    return this.db.as(actor, async (tx) => {
      const [gone] = await tx.rows<FormDraftDto>(
        `delete from form_draft where position_id = $1 and form = $2 and subject = $3 returning ${columns}`,
        [actor.positionId, key.form, key.subject],
      );
      return Object.assign(
        new FormDraftDto(),
        gone ?? { ...key, body: '', base: null, baseVersion: null, savedAt: new Date().toISOString() },
      );
    });
  }
}
