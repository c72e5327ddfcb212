/** Every page of the candidate's seat: the ordinary frame, with where the words are kept and a menu at its right end. */
import { ActionIcon, Menu } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { openPlacesMenu } from "@/lib/places-menu";
import { type Crumb, PageFrame } from "@/ui/frame/PageFrame";
import { Icon } from "@/ui/icons/Icon";
import { SaveMark } from "./SaveMark";
import { t } from "./words";

export interface PrepFrameProps {
  title: string;
  crumbs?: Crumb[];
  beside?: ReactNode;
  /** Between the saved mark and the menu. */
  actions?: ReactNode;
  /** `Menu.Item`s of this page, above those that every page has. */
  menu?: ReactNode;
  flush?: boolean;
  /** The page has its own first heading (`PrepHead`); otherwise the top bar's title is it. */
  ownHeading?: boolean;
  children: ReactNode;
}

export function PrepFrame({ actions, menu, children, ...frame }: PrepFrameProps) {
  const right = (
    <>
      <SaveMark />
      {actions}
      <Menu position="bottom-end" width={232}>
        <Menu.Target>
          <ActionIcon aria-label={t("more")}>
            <Icon name="more" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {menu}
          {menu && <Menu.Divider />}
          <Menu.Item className="hb-only-s" leftSection={<Icon name="menu" size={14} />} onClick={openPlacesMenu}>
            {t("allPages")}
          </Menu.Item>
          <Menu.Item component={Link} to="/prepare/settings" leftSection={<Icon name="settings" size={14} />}>
            {t("settings")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
  return (
    <PageFrame {...frame} actions={right}>
      {children}
    </PageFrame>
  );
}
