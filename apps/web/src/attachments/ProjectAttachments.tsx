import { Attachments } from './Attachments';

/** The papers of a project: 立项依据 and the like. */
export function ProjectAttachments({ projectId }: { projectId: string }) {
  return <Attachments subjectType="project" subjectId={projectId} />;
}
