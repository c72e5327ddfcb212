/** Under the top bar while the server is out of reach: what that means, and what waits here. */
import { useSyncExternalStore } from "react";
import { keptHere, subscribeKept } from "@/lib/kept";
import { Icon } from "@/ui/icons/Icon";
import { events } from "../core";
import { t } from "../words";

export function OfflineLine() {
  const state = useSyncExternalStore(events.subscribe, () => events.state);
  const kept = useSyncExternalStore(subscribeKept, keptHere);
  return (
    <div role="status" className={state === "offline" ? "hb-offline" : "hb-vh"}>
      {state === "offline" && (
        <>
          <Icon name="warning" size={14} />
          {kept > 0 ? t("offlineKept", { count: kept }) : t("offline")}
        </>
      )}
    </div>
  );
}
