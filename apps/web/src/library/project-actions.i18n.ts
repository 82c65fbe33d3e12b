import { texts } from '@chengxiao/ui';

/** What is said where one act is done to many projects. */
export const useProjectActionText = texts('projectBatch', {
  zh: {
    button: {
      submit: '送审（{{n}}）',
      forward: '送下一环节（{{n}}）',
      admit: '审核入库（{{n}}）',
      propose: '安排预算（{{n}}）',
      declare: '编制绩效目标（{{n}}）',
    },
    title: {
      submit: '送审 {{n}} 个项目',
      forward: '{{n}} 个项目送下一环节',
      admit: '{{n}} 个项目审核入库',
      propose: '为 {{n}} 个项目安排预算',
      declare: '为 {{n}} 个项目编制绩效目标',
    },
    text: {
      submit: '送审后按本地区的审核流程办理（设有主管部门环节的先由主管部门审核），退回前不能修改。',
      forward: '审核意见对所选项目逐个记录，随项目送下一环节。',
      admit: '入库后可以安排预算。需要事前绩效评估而尚未完成的项目不会入库。',
      propose: '按各项目该年度的资金计划安排，安排后列为备选；已安排过的不重复安排。',
      declare:
        '为每个项目建立一份申报表：以前年度有已批复目标的，沿用其中最近一年的目标，送审前逐项确认不变或作修改；没有的从空白表填起。可逐项填写，也可一并导出到 Excel 填写后导回；已有目标的不变。',
    },
    total: '资金总额合计',
    year: '预算年度',
    opinion: '审核意见',
    ok: { submit: '送审', forward: '送下一环节', admit: '审核入库', propose: '安排预算', declare: '建立申报表' },
    done: {
      submit: '项目已送审',
      forward: '项目已送下一环节',
      admit: '项目已入库',
      propose: '预算已安排',
      declare: '已建立申报表，请到“绩效目标”填写',
    },
  },
  en: {
    button: {
      submit: 'Submit ({{n}})',
      forward: 'Send on ({{n}})',
      admit: 'Admit ({{n}})',
      propose: 'Propose money ({{n}})',
      declare: 'Declare targets ({{n}})',
    },
    title: {
      submit: 'Submit {{n}} (project|projects)',
      forward: 'Send {{n}} (project|projects) to the next step',
      admit: 'Admit {{n}} (project|projects)',
      propose: 'Propose money for {{n}} (project|projects)',
      declare: 'Declare targets for {{n}} (project|projects)',
    },
    text: {
      submit:
        'They are reviewed by the route of the place, by the department first where it says so; they cannot be changed unless they are returned.',
      forward: 'The opinion is recorded with each of them.',
      admit:
        'Money can be proposed for them afterwards. Projects whose ex-ante assessment is missing are not admitted.',
      propose: 'Each gets what it plans for the year and becomes a candidate; a year that has its line keeps it.',
      declare:
        'Each form begins with the project’s latest approved target of an earlier year, to be confirmed or changed part by part, or empty where there is none. Fill it in here, or take all forms along in Excel and bring them back. A target that exists stays.',
    },
    total: 'Amount of all',
    year: 'Budget year',
    opinion: 'Opinion',
    ok: {
      submit: 'Submit',
      forward: 'Send to the next step',
      admit: 'Admit',
      propose: 'Propose money',
      declare: 'Begin the forms',
    },
    done: {
      submit: 'The projects are submitted',
      forward: 'The projects are sent to the next step',
      admit: 'The projects are admitted',
      propose: 'The money is proposed',
      declare: 'The forms are there; fill them in under “Targets”',
    },
  },
});
