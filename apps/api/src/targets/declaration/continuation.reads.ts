import { type Actor, continuableStates } from '@chengxiao/domain';
import type { ContinuableDto } from '@chengxiao/dto';
import type { Tx } from '../../kit/data/db';

/** As many as are offered at once: those that wait to be continued come first. */
const offered = 300;

type Stored = Omit<ContinuableDto, 'way' | 'recurring'> & { readonly endDate: string };

/**
 * What continues a project in a year, as SQL: the proposal that says so, or one that its organisation made by itself under the name which
 * continuing would give it. `year` is a parameter of a number, `former` the alias of the project of last year.
 */
export const continuedBy = (former: string, year: string): string =>
  `select n.id, n.name, n.code from project n where n.continues_id = ${former}.id
   union all
   select n.id, n.name, n.code from project n
    where n.org_path = ${former}.org_path and n.level = 'second' and n.id <> ${former}.id and n.continues_id is null
      and n.start_date between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)
      and n.name = replace(${former}.name, (${year} - 1)::text, ${year}::text)
   limit 1`;

/** What ran in the year before and may go on in this one, what was not continued yet first, the most money first. */
export const continuableProjects = (tx: Tx, actor: Actor, year: number): Promise<Stored[]> =>
  tx.rows(
    `select p.id, p.code as "projectCode", p.name as "projectName", p.org_name as "orgName", p.attribute, p.project_type as "projectType",
            p.end_date as "endDate", coalesce(f.amount, 0)::numeric(18, 2)::text as amount, n.id as "proposedId", t.id as "targetId"
       from project p
       left join lateral (${continuedBy('p', '$1::integer')}) n on true
       left join target t on t.project_id = p.id and t.year = $1
       left join lateral (select sum(m.amount) as amount from project_fund m where m.project_id = p.id and m.year = $1 - 1) f on true
      where p.org_path >= $2 and p.org_path < $3 and p.division_code = $4 and p.level = 'second' and p.state = any($5)
        and p.start_date <= make_date($1 - 1, 12, 31) and p.end_date >= make_date($1 - 1, 1, 1)
        and (p.state <> 'closed' or p.end_date < make_date($1, 1, 1))
      order by (n.id is not null or t.id is not null), f.amount desc nulls last, p.id limit ${offered}`,
    [year, actor.scopePath, `${actor.scopePath}~`, actor.divisionCode, continuableStates],
  );
