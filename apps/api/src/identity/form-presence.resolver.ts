import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '@chengxiao/domain';
import { type FormEditorDto, FormPresenceArgs, FormPresenceDto, FormPresenceResult } from '@chengxiao/dto';
import { Allow, CurrentActor, signedIn } from '../kit/door/allow';
import { Db } from '../kit/data/db';

/** Whoever has a form open says so every half minute; after three silences they count as gone. */
const goneAfter = '90 seconds';
/** More are not named. */
const most = 20;

/** Who has a form open. Nobody is told of it who may not see what the form is about; it leaves no event. */
@Resolver(() => FormPresenceDto)
export class FormPresenceResolver {
  constructor(private readonly db: Db) {}

  @Mutation(() => FormPresenceResult, { description: 'Says that I have a form open, and answers who else has.' })
  @Allow(signedIn)
  markFormOpen(
    @CurrentActor() actor: Actor,
    @Args() { form, subject, idleSeconds, leaving }: FormPresenceArgs,
  ): Promise<FormPresenceDto> {
    return this.db.as(actor, async (tx) => {
      // A form of several steps is about the object whose id it begins with; something new is nobody else's yet.
      const objectId = subject.slice(0, 36);
      if (!uuid.test(objectId)) return answer([]);
      const { positionId, userId, name, orgName } = actor;
      if (leaving) {
        await tx.rows('delete from form_presence where position_id = $1 and form = $2 and subject = $3', [
          positionId,
          form,
          subject,
        ]);
        return answer([]);
      }
      return answer(
        await tx.rows<FormEditorDto>(markText, [
          positionId,
          form,
          subject,
          objectId,
          userId,
          name,
          orgName,
          idleSeconds ?? null,
        ]),
      );
    });
  }
}

const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const answer = (others: FormEditorDto[]): FormPresenceDto => Object.assign(new FormPresenceDto(), { others });

const markText = `
with gone as (delete from form_presence where position_id = $1 and seen_at < now() - interval '1 day'),
     mine as (
       insert into form_presence (position_id, form, subject, object_id, user_id, name, org_name, typed_at)
       select $1, $2, $3, $4::uuid, $5, $6, $7, now() - $8::int * interval '1 second' where app_sees($4::uuid)
       on conflict (position_id, form, subject) do update
         set seen_at = now(), typed_at = excluded.typed_at, name = excluded.name, org_name = excluded.org_name)
select name, org_name as "orgName", to_char(typed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "typedAt"
  from form_presence
 where form = $2 and subject = $3 and user_id <> $5::uuid and seen_at > now() - interval '${goneAfter}'
 order by typed_at desc nulls last, name limit ${most}`;
