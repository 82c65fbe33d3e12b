import { describe, expect, it } from '@jest/globals';
import { roles } from '../actor';
import { type AnnouncementDraft, announcementStates } from './announcement';
import {
  checkAnnouncement,
  longestAnnouncement,
  missingInAnnouncement,
  refuseAnnouncementEdit,
} from './announcement.rules';

const draft = (more: Partial<AnnouncementDraft> = {}): AnnouncementDraft => ({
  title: '关于做好2027年绩效目标申报工作的通知',
  kind: 'task',
  documentNo: '内财监〔2026〕21号',
  body: '请于12月4日前报送。',
  audiences: ['offices'],
  dueOn: '2026-12-04',
  ...more,
});

describe('a draft of an announcement', () => {
  it('with nothing wrong has no findings, and may lack number, text, audience and deadline', () => {
    expect(checkAnnouncement(draft())).toEqual([]);
    expect(checkAnnouncement(draft({ documentNo: null, body: '', audiences: [], dueOn: null }))).toEqual([]);
  });

  it.each<[Partial<AnnouncementDraft>, string]>([
    [{ title: ' ' }, 'title required'],
    [{ title: '长'.repeat(121) }, 'title tooLong'],
    [{ documentNo: '长'.repeat(61) }, 'documentNo tooLong'],
    [{ body: '长'.repeat(longestAnnouncement + 1) }, 'body tooLong'],
    [{ body: 'a\u0000b' }, 'body forbiddenCharacters'],
    [{ dueOn: '2026-02-30' }, 'dueOn notDate'],
  ])('is told its fault at its field', (more, found) => {
    expect(checkAnnouncement(draft(more)).map(({ path, key }) => `${path} ${key}`)).toEqual([found]);
  });

  it('is not complete without text and audience', () => {
    expect(missingInAnnouncement(draft())).toEqual([]);
    expect(missingInAnnouncement(draft({ body: ' ', audiences: [] }))).toMatchObject([
      { path: 'body' },
      { path: 'audiences' },
    ]);
  });
});

describe('editing an announcement', () => {
  const place = '150600';

  it('belongs to finance, until it is published', () => {
    for (const role of roles) {
      const open = announcementStates.filter(
        (state) => refuseAnnouncementEdit({ role, divisionCode: place }, { state, divisionCode: place }) === null,
      );
      expect([role, open]).toEqual([role, role === 'finance' ? ['draft'] : []]);
    }
  });

  it('ends at the own division', () => {
    const refused = refuseAnnouncementEdit(
      { role: 'finance', divisionCode: '150700' },
      { state: 'draft', divisionCode: place },
    );
    expect(refused?.reason.key).toBe('announcementOfOthers');
  });
});
