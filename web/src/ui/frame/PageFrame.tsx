/** Every page inside the sidebar: document title, top bar with the way here, actions, and the scrolling body. */
import { Link } from "@tanstack/react-router";
import { Fragment, type ReactNode } from "react";
import { Icon } from "@/ui/icons/Icon";
import { cx } from "@/ui/parts/cx";

export interface Crumb {
  label: string;
  to: string;
}

export interface PageFrameProps {
  /** Names the page in the top bar and in the browser's tab. */
  title: string;
  /** Where this page sits, outermost first, without the page itself. */
  crumbs?: Crumb[];
  /** Beside the title: a badge, a clock. */
  beside?: ReactNode;
  /** Right end of the top bar; at most one primary button. */
  actions?: ReactNode;
  /** The body brings its own padding: boards, panes, tables from edge to edge. */
  flush?: boolean;
  /** The page shows its own first heading, so the top bar's title is not one. */
  ownHeading?: boolean;
  children: ReactNode;
}

export function PageFrame({ title, crumbs = [], beside, actions, flush, ownHeading, children }: PageFrameProps) {
  const parent = crumbs.at(-1);
  const Title = ownHeading ? "span" : "h1";
  return (
    <>
      <title>{`${title} · Highbar`}</title>
      <header className="hb-topbar">
        {parent && (
          <Link to={parent.to} className="hb-back hb-only-s" aria-label={parent.label}>
            <Icon name="arrowLeft" size={20} />
          </Link>
        )}
        <div className="hb-crumb">
          {crumbs.map((crumb) => (
            <Fragment key={crumb.to}>
              <Link to={crumb.to} className="way hb-cut hb-hide-s" title={crumb.label}>
                {crumb.label}
              </Link>
              <span className="sep hb-hide-s">
                <Icon name="chevronRight" size={12} />
              </span>
            </Fragment>
          ))}
          <Title className="here" id="page-title" title={title}>
            {title}
          </Title>
          {beside}
        </div>
        {actions && <div className="acts">{actions}</div>}
      </header>
      <div className={cx("hb-body", flush && "flush")}>{children}</div>
    </>
  );
}
