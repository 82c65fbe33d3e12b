import { ArrowLeftOutlined } from '@ant-design/icons';
import { AppLink } from '@chengxiao/ui';

/** The way back, above a form's title. */
export const LibraryBack = ({ href, label }: { href: string; label: string }) => (
  <div className="cx-back">
    <AppLink href={href}>
      <ArrowLeftOutlined aria-hidden="true" /> {label}
    </AppLink>
  </div>
);
