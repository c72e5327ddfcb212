/** Left column: mark and organisation, search, places, and at its foot the person. */
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Mark } from "@/ui/frame/Mark";
import { Icon } from "@/ui/icons/Icon";
import { Kbd } from "@/ui/parts/Kbd";
import { t } from "../words";
import { PersonPlace } from "./PersonPlace";
import { Places, type PlacesProps } from "./Places";

/** What the platform prints on the key. */
const PALETTE_KEYS = /mac|iphone|ipad/i.test(navigator.platform) ? "⌘ K" : "Ctrl K";

/** Where the mark leads, and the words beside it. */
export interface Brand {
  to: string;
  words: string;
}

export interface SidebarProps extends PlacesProps {
  brand: Brand;
  promise?: ReactNode;
  onSearch: () => void;
}

export function Sidebar({ onSearch, brand, promise, rail = false, ...places }: SidebarProps) {
  return (
    <aside className="hb-side" aria-label={t("navigation")}>
      <Link to={brand.to} activeOptions={{ exact: true }} className="hb-brand" title={brand.words}>
        <Mark />
        <span className={rail ? "hb-vh" : undefined}>Highbar</span>
        {!rail && <span className="org hb-cut">{brand.words}</span>}
      </Link>
      <button type="button" className="hb-palette" onClick={onSearch} aria-keyshortcuts="Control+K Meta+K">
        <Icon name="search" size={14} label={rail ? t("search") : undefined} />
        {!rail && <span className="hb-grow hb-cut">{t("search")}</span>}
        {!rail && <Kbd keys={PALETTE_KEYS} />}
      </button>
      <Places {...places} rail={rail} />
      <div className="hb-foot">
        {!rail && promise}
        <PersonPlace session={places.session} rail={rail} />
      </div>
    </aside>
  );
}
