import { texts } from '@chengxiao/ui';

/** What is said about drafting a pack and letting it judge. */
export const usePackDraftText = texts('packDraft', {
  zh: {
    action: { activate: '启用', discard: '作废' },
    edit: '编辑草稿',
    whatIf: '试算',
    ask: {
      discard: '作废后不能恢复，也不能再编辑。确认作废这份草稿？',
      activate: '启用后自 {{year}} 年度起适用于{{division}}及没有本级规则的下级，不能再修改。{{supersedes}}',
      supersedes: '同时自该年度起替代：{{packs}}。',
      first: '本级此前没有规则包，该年度之前仍按上级规则执行。',
    },
    second: '这份草稿由另一人启用',
    secondHint: '您起草或修改过，不能由您启用；由本级财政部门另一人，或政府负责人，在本页启用。',
    unready: '这份草稿还不能启用',
    unreadyFindings: '有 {{n}} 处校验问题，请编辑改正。',
    unreadyGolden: '有 {{n}} 个校验用例与预期不符，请编辑改正。',
    toValidation: '查看校验',
    toGolden: '查看校验用例',
    draft: {
      next: '起草新版本',
      from: '以此为蓝本起草',
      text: '草稿继承《{{name}}》第 {{n}} 版的全部规定，之后逐节改为本级规定。',
      nameZh: '名称（中文）',
      nameEn: '名称（英文）',
      packId: '编号',
      packIdHint: '以英文字母开头，由字母、数字和连字符组成，如 league-2027；确定后不能修改',
      packIdFormat: '应以英文字母开头，由字母、数字和连字符组成',
      required: '必填',
      fromYear: '自哪个预算年度起适用',
      submit: '起草',
      cancel: '取消',
      done: '草稿已建立',
    },
  },
  en: {
    action: { activate: 'Activate', discard: 'Discard' },
    whatIf: 'What if',
    edit: 'Edit the draft',
    ask: {
      discard: 'A discarded draft cannot be brought back or edited. Discard it?',
      activate:
        'From the fiscal year {{year}} on it will judge {{division}} and the divisions below that have no rules of their own; it can no longer be changed. {{supersedes}}',
      supersedes: 'From that year on it supersedes {{packs}}.',
      first: 'There was no own pack before; earlier years stay with the rules from above.',
    },
    second: 'Another person activates this draft',
    secondHint:
      'You began or changed it and do not let it judge yourself: another person of the bureau, or the leader of the government, activates it on this page.',
    unready: 'This draft cannot be activated yet',
    unreadyFindings: '{{n}} (fault of the validation has|faults of the validation have) to be corrected.',
    unreadyGolden: '{{n}} golden cases come out otherwise than expected and have to be corrected.',
    toValidation: 'See the validation',
    toGolden: 'See the golden cases',
    draft: {
      next: 'Draft a new version',
      from: 'Draft from this',
      text: 'The draft inherits everything from "{{name}}", version {{n}}; then you make single sections your own.',
      nameZh: 'Name (Chinese)',
      nameEn: 'Name (English)',
      packId: 'Id',
      packIdHint:
        'Begins with a letter, then letters, digits and hyphens, such as league-2027; it cannot be changed later',
      packIdFormat: 'Must begin with a letter, then letters, digits and hyphens',
      required: 'Required',
      fromYear: 'First fiscal year it judges',
      submit: 'Draft',
      cancel: 'Cancel',
      done: 'The draft is there',
    },
  },
});
