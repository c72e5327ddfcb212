/** How a rejection stands: its reason, its letter, and the feedback that goes through two pairs of eyes. */
import type { ApplicationView, RejectionView } from "@/api/types/application";
import { day } from "@/lib/time";
import { type DefinitionRow, DefinitionRows } from "@/ui/parts/DefinitionRows";
import { Time } from "@/ui/Time";
import { useNow } from "@/ui/viewer";
import { Letter } from "../actions/LetterPreview";
import styles from "./Feedback.module.css";
import { FeedbackPanel } from "./FeedbackPanel";
import { t } from "./words";

export function Feedback({ view, rejection }: { view: ApplicationView; rejection: RejectionView }) {
  const now = useNow();
  const rows: DefinitionRow[] = [
    ...(rejection.reason ? [{ term: t("reason"), detail: rejection.reason }] : []),
    { term: t("told"), detail: rejection.told_at ? <Time at={rejection.told_at} as="full" /> : t("notTold") },
    { term: t("coolDown"), detail: rejection.cool_down_until ? day(rejection.cool_down_until, "UTC", now) : t("noCoolDown") },
  ];
  return (
    <div className={styles.column}>
      <section aria-labelledby="rejection-title">
        <div className="hb-panel-h">
          <h2 className="hb-h-sec" id="rejection-title">
            {t("rejection")}
          </h2>
        </div>
        <DefinitionRows rows={rows} termWidth="9.5rem" />
      </section>
      {rejection.letter && (
        <section aria-labelledby="letter-title">
          <div className="hb-panel-h">
            <h2 className="hb-h-sec" id="letter-title">
              {t("letter")}
            </h2>
          </div>
          <Letter view={view} text={rejection.letter} />
        </section>
      )}
      <section aria-labelledby="feedback-title">
        <div className="hb-panel-h">
          <h2 className="hb-h-sec" id="feedback-title">
            {t("feedback")}
          </h2>
        </div>
        {rejection.feedback ? (
          <FeedbackPanel view={view} feedback={rejection.feedback} may={rejection.may} />
        ) : (
          <p className="hb-t2">{t(view.requisition.feedback_enabled ? "notYours" : "off")}</p>
        )}
      </section>
    </div>
  );
}
