import { clock } from "@/lib/time";
import { sentence } from "@/lib/problem";
import { Icon } from "@/ui/icons/Icon";
import { useViewerZone } from "@/ui/viewer";
import type { SaveState } from "./autosave";
import { t } from "./messages";
import styles from "./SaveLine.module.css";

export interface SaveLineProps {
  state: SaveState<unknown>;
  /** What to say while the server is out of reach. */
  offline: string;
  onRetry: () => void;
}

/** Where what was typed is now. Only trouble is read aloud: a word at each pause would drown everything else. */
export function SaveLine({ state, offline, onRetry }: SaveLineProps) {
  const zone = useViewerZone();
  const trouble = state.kind === "offline" ? offline : state.kind === "refused" ? t("notSaved", { reason: sentence(state.reason) }) : null;
  return (
    <>
      <span role="status" className={trouble ? styles.trouble : "hb-vh"}>
        {trouble && (
          <>
            <Icon name="warning" size={14} />
            {trouble}
          </>
        )}
      </span>
      {state.kind === "refused" && (
        <button type="button" className={styles.retry} onClick={onRetry}>
          {t("retry")}
        </button>
      )}
      {state.kind === "saving" && <span className={styles.quiet}>{t("saving")}</span>}
      {state.kind === "saved" && state.at !== null && (
        <span className={styles.saved}>
          <Icon name="check" size={14} />
          {t("saved", { time: clock(state.at, zone) })}
        </span>
      )}
    </>
  );
}
