/** One line of the palette: icon, words, and the keys that do the same. */
import { Spotlight } from "@mantine/spotlight";
import { Icon } from "@/ui/icons/Icon";
import { Kbd } from "@/ui/parts/Kbd";
import { type PaletteEntry, rowId } from "./entries";

export function PaletteRow({ entry, selected }: { entry: PaletteEntry; selected: boolean }) {
  return (
    <Spotlight.Action
      onClick={entry.run}
      className="hb-row"
      role="option"
      aria-selected={selected}
      renderRoot={(props) => <button {...props} id={rowId(entry)} />}
    >
      <Icon name={entry.icon} />
      <span className="hb-grow hb-cut">
        {entry.label}
        {entry.detail && <span className="hb-t3"> · {entry.detail}</span>}
      </span>
      {entry.keys?.split(" ").map((key, index) => (
        <Kbd key={index} keys={key} />
      ))}
    </Spotlight.Action>
  );
}
