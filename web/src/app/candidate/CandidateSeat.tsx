/** The seat of whoever prepares: its places with their counts, a step larger, and the promise at the foot. */
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { bankQuery, drillsQuery, matrixQuery, profileQuery } from "@/api/prep";
import type { Session } from "@/api/session";
import { useCandidateSeat } from "@/ui/frame/useSeat";
import { Icon } from "@/ui/icons/Icon";
import { SeatFrame } from "../shell/SeatFrame";
import styles from "./CandidateSeat.module.css";
import { PLAN, type PrepCounts, prepPlaces, prepTabs } from "./places";
import { t } from "./words";

export interface CandidateSeatProps {
  session: Session;
  exists: (to: string) => boolean;
  children: ReactNode;
}

/** Nothing is asked before there is a plan: the first minutes need no numbers. */
function useCounts(exists: (to: string) => boolean): PrepCounts {
  const started = Boolean(useQuery({ ...profileQuery, retry: false }).data?.profile);
  const asked = (to: string) => ({ enabled: started && exists(to), retry: false });
  const bank = useQuery({ ...bankQuery, ...asked("/prepare/stories") }).data;
  const matrix = useQuery({ ...matrixQuery("loop"), ...asked("/prepare/matrix") }).data;
  const drills = useQuery({ ...drillsQuery, ...asked("/prepare/drills") }).data;
  return {
    stories: bank?.items.length,
    gaps: matrix?.principles.filter(({ count }) => count === 0).length,
    due: drills?.due.length,
  };
}

function PrivacyPromise() {
  return (
    <p className={styles.promise}>
      <Icon name="lock" size={14} />
      <span>{t("promise")}</span>
    </p>
  );
}

export function CandidateSeat({ session, exists, children }: CandidateSeatProps) {
  useCandidateSeat();
  const counts = useCounts(exists);
  return (
    <SeatFrame
      session={session}
      groups={prepPlaces(exists, counts)}
      brand={{ to: PLAN, words: t("preparing") }}
      promise={<PrivacyPromise />}
      tabs={prepTabs(exists)}
      pageActions
    >
      {children}
    </SeatFrame>
  );
}
