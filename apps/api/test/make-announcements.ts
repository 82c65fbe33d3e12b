import type { Actor, AnnouncementDraft } from '@chengxiao/domain';
import { type AnnouncementEntity, AnnouncementsService } from '../src/announcements';
import type { TestApi } from './api';
import { unique } from './make';

/** A draft of an announcement with nothing wrong in it, for the offices of the division. */
export const announcementDraft = (fields: Partial<AnnouncementDraft> = {}): AnnouncementDraft => ({
  title: unique('关于做好绩效目标申报工作的通知'),
  kind: 'task',
  documentNo: '财监〔2026〕21号',
  body: '请于12月4日前报送。',
  audiences: ['offices'],
  dueOn: '2026-12-04',
  ...fields,
});

/** An announcement in a given state, made by somebody of a finance bureau. */
export async function announcement(
  api: TestApi,
  finance: Actor,
  state: 'draft' | 'published' | 'withdrawn' = 'draft',
  fields: Partial<AnnouncementDraft> = {},
): Promise<AnnouncementEntity> {
  const service = api.get(AnnouncementsService);
  const drafted = await service.draft(finance, announcementDraft(fields));
  if (state === 'draft') return drafted;
  const { id, version } = drafted;
  const published = await service.move(finance, { id, action: 'publish', version });
  if (state === 'published') return published;
  return service.move(finance, {
    id,
    version: published.version,
    action: 'withdraw',
    reason: '内容有误，更正后重新发布',
  });
}
