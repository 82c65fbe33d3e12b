import { ArrowLeftOutlined } from '@ant-design/icons';
import { AppLink, PageTitle } from '@chengxiao/ui';
import type { ReactNode } from 'react';

/** The head of a page on which a form is filled in: where it leads back, what it is, one sentence on it. */
export const FormHead = (props: { href: string; back: string; title: string; lead?: ReactNode }) => (
  <header className="cx-head">
    <div>
      <div className="cx-back">
        <AppLink href={props.href}>
          <ArrowLeftOutlined aria-hidden="true" /> {props.back}
        </AppLink>
      </div>
      <PageTitle title={props.title} />
      {props.lead && <p className="cx-lead">{props.lead}</p>}
    </div>
  </header>
);
