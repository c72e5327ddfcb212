/** The phone's menu: all places and the person, from the bottom of the screen. */
import { Button, Drawer } from "@mantine/core";
import { Icon } from "@/ui/icons/Icon";
import { t } from "../words";
import { PersonPlace } from "./PersonPlace";
import { Places } from "./Places";
import type { SidebarProps } from "./Sidebar";

export interface MenuDrawerProps extends SidebarProps {
  /** The bottom bar has no place for search, so it is here. */
  searching: boolean;
  onClose: () => void;
}

export function MenuDrawer({ onClose, onSearch, searching, brand, promise, ...places }: MenuDrawerProps) {
  const search = () => {
    onClose();
    onSearch();
  };
  return (
    <Drawer opened onClose={onClose} position="bottom" size="85%" title={brand.words}>
      <div className="hb-side drawer">
        {searching && (
          <Button leftSection={<Icon name="search" size={14} />} onClick={search}>
            {t("search")}
          </Button>
        )}
        <Places {...places} />
        {promise}
        <PersonPlace session={places.session} />
      </div>
    </Drawer>
  );
}
