import { Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@chengxiao/domain';
import { DivisionDto, OrganisationDto } from '@chengxiao/dto';
import { Allow, CurrentActor, signedIn } from '../kit/door/allow';
import { Db } from '../kit/data/db';
import { OrganisationEntity } from '../identity';

/** The tree of divisions, and the organisations of one's own scope. */
@Resolver()
export class PlacesResolver {
  constructor(private readonly db: Db) {}

  @Query(() => [DivisionDto], { description: 'All divisions of the region by code.' })
  @Allow(signedIn)
  divisions(@CurrentActor() actor: Actor): Promise<DivisionDto[]> {
    return this.db.as(actor, (tx) =>
      tx.rows(`select code, name, level, parent_code as "parentCode", functional from division order by code`),
    );
  }

  @Query(() => [OrganisationDto], { description: 'Third-party firms that finance may assign an evaluation to.' })
  @Allow(['finance'])
  evaluatorFirms(@CurrentActor() actor: Actor): Promise<OrganisationEntity[]> {
    return this.db.as(actor, (tx) =>
      tx.all(OrganisationEntity, `where t.kind = 'evaluator' order by t.name limit 100`),
    );
  }
}
