import { Args, Query, Resolver } from '@nestjs/graphql';
import { DivisionDto, OrganisationDto, OrganisationListArgs, OrganisationPage } from '@chengxiao/dto';
import { Allow, anyRole, Reading } from '../kit/door/allow';
import { ReadingContext } from '../kit/data/reading';
import { Selected } from '../kit/door/selected';
import { OrganisationEntity, organisationPage } from '../identity';

/** The tree of divisions, and the organisations of one's own scope. */
@Resolver()
export class PlacesResolver {
  @Query(() => [DivisionDto], { description: 'All divisions of the region by code.' })
  @Allow(anyRole)
  divisions(@Reading() reading: ReadingContext): Promise<DivisionDto[]> {
    return reading.read((tx) =>
      tx.rows(`select code, name, level, parent_code as "parentCode", functional from division order by code`),
    );
  }

  @Query(() => OrganisationPage, {
    description: 'Organisations 单位 in my scope, by division and code; a firm sees itself.',
  })
  @Allow(anyRole)
  organisations(
    @Reading() reading: ReadingContext,
    @Args() args: OrganisationListArgs,
    @Selected('totalCount') counted: boolean,
  ) {
    return reading.read((tx) => organisationPage(tx, reading.actor, args, counted));
  }

  @Query(() => [OrganisationDto], { description: 'Third-party firms that finance may assign an evaluation to.' })
  @Allow(['finance'])
  evaluatorFirms(@Reading() reading: ReadingContext): Promise<OrganisationEntity[]> {
    return reading.read((tx) => tx.all(OrganisationEntity, `where t.kind = 'evaluator' order by t.name limit 100`));
  }
}
