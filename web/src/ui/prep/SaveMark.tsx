/** Where the words are kept: quiet while all is well, loud when they are not. */
import { Button } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { useSyncExternalStore } from "react";
import { oldestUnsaved, subscribeSaving, unsavedWords } from "@/lib/saving";
import { clock } from "@/lib/time";
import { Icon } from "@/ui/icons/Icon";
import { useViewerZone } from "@/ui/viewer";
import styles from "./PrepFrame.module.css";
import { t } from "./words";

const HERE = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** The server is on this machine as a rule; where it is not, the page does not say so. */
export const keptWhere = (host: string): string => (HERE.test(host) ? t("savedHere") : t("savedThere", { host }));

export function SaveMark() {
  const unsaved = useSyncExternalStore(subscribeSaving, oldestUnsaved);
  const zone = useViewerZone();
  const clipboard = useClipboard();
  return (
    <span role="status" className={unsaved ? styles.unsaved : styles.saved}>
      {unsaved ? (
        <>
          <Icon name="warning" size={14} />
          <span>{t("notSaved", { at: clock(unsaved.since, zone) })}</span>
          <Button size="xs" onClick={() => clipboard.copy(unsavedWords())}>
            {clipboard.copied ? t("copied") : t("copy")}
          </Button>
        </>
      ) : (
        <span className="hb-hide-s">{keptWhere(window.location.hostname)}</span>
      )}
    </span>
  );
}
