import { ArrowLeftOutlined } from '@ant-design/icons';
import { AppLink } from './AppLink';

/** The way back, above a page's title. */
export const BackLink = ({ href, label }: { href: string; label: string }) => (
  <div className="cx-back">
    <AppLink href={href}>
      <ArrowLeftOutlined aria-hidden="true" /> {label}
    </AppLink>
  </div>
);
