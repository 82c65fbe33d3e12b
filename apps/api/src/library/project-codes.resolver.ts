import type { Type } from '@nestjs/common';
import { ResolveField, Resolver } from '@nestjs/graphql';
import { fields } from '@chengxiao/dto';
import { orNotFound } from '../kit/data/change';
import type { ReadingContext } from '../kit/data/reading';
import { Allow, type Caller, Reading } from '../kit/door/allow';
import { ParentRow } from '../kit/door/selected';
import { loadProject } from './library.reads';
import type { ProjectEntity } from './project.entity';

type OfProject = { readonly projectId: string };

const projectOf = async (reading: ReadingContext, { projectId }: OfProject): Promise<ProjectEntity> =>
  orNotFound(await reading.load(loadProject, projectId));

/**
 * The codes and names of the project that each object of a type belongs to, spelled as everywhere. For types whose rows
 * hold the id of their project and nothing else of it; one statement, however many rows.
 */
export function projectCodesOf(Dto: Type<object>, who: readonly Caller[]): Type<object> {
  @Resolver(() => Dto)
  class ProjectCodesResolver {
    @ResolveField(() => String, fields.projectCode)
    @Allow(who)
    async projectCode(@Reading() reading: ReadingContext, @ParentRow('projectId') row: OfProject): Promise<string> {
      return (await projectOf(reading, row)).projectCode;
    }

    @ResolveField(() => String, fields.projectName)
    @Allow(who)
    async projectName(@Reading() reading: ReadingContext, @ParentRow('projectId') row: OfProject): Promise<string> {
      return (await projectOf(reading, row)).name;
    }

    @ResolveField(() => String, fields.orgName)
    @Allow(who)
    async orgName(@Reading() reading: ReadingContext, @ParentRow('projectId') row: OfProject): Promise<string> {
      return (await projectOf(reading, row)).orgName;
    }

    @ResolveField(() => String, fields.departmentName)
    @Allow(who)
    async departmentName(@Reading() reading: ReadingContext, @ParentRow('projectId') row: OfProject): Promise<string> {
      return (await projectOf(reading, row)).departmentName;
    }
  }
  return ProjectCodesResolver;
}
