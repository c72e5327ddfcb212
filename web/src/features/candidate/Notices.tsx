/** What stands over everything else: a refusal, a hold, the broken glass. */
import { CloseButton } from "@mantine/core";
import type { ApplicationView } from "@/api/types/application";
import { relativeDay } from "@/lib/time";
import { Icon } from "@/ui/icons/Icon";
import { useNow, useViewerZone } from "@/ui/viewer";
import styles from "./CandidatePage.module.css";
import { t } from "./words";

export interface NoticesProps {
  view: ApplicationView;
  /** Why the last step was refused. */
  refusal: string | null;
  onDismiss: () => void;
}

export function Notices({ view, refusal, onDismiss }: NoticesProps) {
  const zone = useViewerZone();
  const now = useNow();
  const hold = view.on_hold;
  if (!refusal && !hold && !view.break_glass) return null;
  return (
    <div className={styles.notices}>
      {refusal && (
        <div className="hb-note bad" role="alert">
          <Icon name="warning" />
          <p className="hb-grow">{refusal}</p>
          <CloseButton onClick={onDismiss} />
        </div>
      )}
      {hold && (
        <div className="hb-note">
          <Icon name="pause" />
          <p>{t("onHold", { words: hold.words, since: relativeDay(hold.since, zone, now), reason: hold.reason })}</p>
        </div>
      )}
      {view.break_glass && (
        <div className="hb-note warn">
          <Icon name="unlock" />
          <p>{t("glass")}</p>
        </div>
      )}
    </div>
  );
}
