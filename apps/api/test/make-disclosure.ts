import { type PublishCommand, type PublicationEntity, PublicationService } from '../src/disclosure';
import type { ProjectEntity } from '../src/library';
import type { TestApi } from './api';
import type { Office } from './make';
import { type EvaluationOptions, filedEvaluation } from './make-evaluation';

/** A publication in a given state, of a filed project of its own, made by the office's people; `command` may set its scope. */
export async function publication(
  api: TestApi,
  office: Office,
  state: 'published' | 'withdrawn' = 'published',
  { command = {}, ...options }: EvaluationOptions & { readonly command?: Partial<PublishCommand> } = {},
): Promise<{ project: ProjectEntity; publication: PublicationEntity }> {
  const service = api.get(PublicationService);
  const { project, evaluation } = await filedEvaluation(api, office, options);
  let made = await service.publish(office.finance, { projectId: project.id, year: evaluation.year, ...command });
  if (state === 'withdrawn')
    made = await service.move(office.finance, {
      id: made.id,
      action: 'withdraw',
      version: made.version,
      reason: '数据有误',
    });
  return { project, publication: made };
}
