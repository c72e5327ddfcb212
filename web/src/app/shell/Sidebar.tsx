/** Left column: mark and organisation, search, places, and at its foot the person. */
import { Link } from "@tanstack/react-router";
import { Mark } from "@/ui/frame/Mark";
import { Icon } from "@/ui/icons/Icon";
import { Kbd } from "@/ui/parts/Kbd";
import { t } from "../words";
import { PersonPlace } from "./PersonPlace";
import { Places, type PlacesProps } from "./Places";

/** What the platform prints on the key. */
const PALETTE_KEYS = /mac|iphone|ipad/i.test(navigator.platform) ? "⌘ K" : "Ctrl K";

export function Sidebar({ onSearch, rail = false, ...places }: PlacesProps & { onSearch: () => void }) {
  const { session } = places;
  return (
    <aside className="hb-side" aria-label={t("navigation")}>
      <Link to="/" activeOptions={{ exact: true }} className="hb-brand" title={session.organisation.name}>
        <Mark />
        <span className={rail ? "hb-vh" : undefined}>Highbar</span>
        {!rail && <span className="org hb-cut">{session.organisation.name}</span>}
      </Link>
      <button type="button" className="hb-palette" onClick={onSearch} aria-keyshortcuts="Control+K Meta+K">
        <Icon name="search" size={14} label={rail ? t("search") : undefined} />
        {!rail && <span className="hb-grow hb-cut">{t("search")}</span>}
        {!rail && <Kbd keys={PALETTE_KEYS} />}
      </button>
      <Places {...places} rail={rail} />
      <div className="hb-foot">
        <PersonPlace session={session} rail={rail} />
      </div>
    </aside>
  );
}
