/** The phone's menu: all places and the person, from the bottom of the screen. */
import { Drawer } from "@mantine/core";
import { PersonPlace } from "./PersonPlace";
import { Places, type PlacesProps } from "./Places";

export function MenuDrawer({ onClose, ...places }: PlacesProps & { onClose: () => void }) {
  return (
    <Drawer opened onClose={onClose} position="bottom" size="85%" title={places.session.organisation.name}>
      <div className="hb-side drawer">
        <Places {...places} />
        <PersonPlace session={places.session} />
      </div>
    </Drawer>
  );
}
