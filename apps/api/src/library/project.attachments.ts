import { Injectable, type OnModuleInit } from '@nestjs/common';
import { projectPapers as kinds, refuseProjectFiles } from '@chengxiao/domain';
import { AttachmentOwners } from '../attachments';
import { lock } from '../kit/data/change';
import { projectById } from './library.reads';
import { ProjectEntity } from './project.entity';

/** Says what may be attached to a project: by its declarer, while the proposal may be changed. */
@Injectable()
export class ProjectAttachments implements OnModuleInit {
  constructor(private readonly owners: AttachmentOwners) {}

  onModuleInit(): void {
    this.owners.register('project', async (tx, actor, id, locked) => {
      const project = locked ? await lock(tx, ProjectEntity, id) : await projectById(tx, id);
      const { orgPath, divisionCode } = project;
      return { id, projectId: id, orgPath, divisionCode, kinds, refused: refuseProjectFiles(actor, project) };
    });
  }
}
