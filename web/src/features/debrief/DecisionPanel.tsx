/** Who decides and who has to agree; the veto is one of two buttons and asks for its reason in place. */
import { Button, Textarea } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { DebriefView } from "@/api/types/debrief";
import { after } from "@/lib/after";
import styles from "./Debrief.module.css";
import { DecideForm } from "./DecideForm";
import type { useStep } from "./queries";
import { outcomeWords, t } from "./words";

interface PanelProps {
  view: DebriefView;
  step: ReturnType<typeof useStep>;
}

export function DecisionPanel({ view, step }: PanelProps) {
  const { decision, facilitator, requisition } = view;
  const may = (verb: string) => view.may.includes(verb);
  return (
    <section className={styles.decision} aria-label={t("decision")}>
      <h2 className="hb-h-sec">{t("decision")}</h2>
      {view.consensus !== null && <p>{t("consensusIs", { raises: t(view.consensus ? "raises" : "raisesNot") })}</p>}
      {may("consensus") && view.consensus === null && view.phase === "decision" && <Consensus step={step} />}
      {!decision && (
        <p className="hb-t2">
          {t("decides", { name: requisition.hiring_manager.name })}: {t("decidesWhat")}
        </p>
      )}
      {decision && <p>{t("decided", { name: decision.by?.name ?? "", outcome: outcomeWords(decision.outcome) })}</p>}
      {decision?.override_reason && <p className="hb-t2">{decision.override_reason}</p>}
      {decision?.agreed && <p>{t("agreedBy", { name: decision.agreed.by.name })}</p>}
      {view.veto && (
        <p className="hb-bad-t">
          {t("vetoed", { name: view.veto.by.name })}: {view.veto.reason}
        </p>
      )}
      {facilitator && !decision?.agreed && decision?.outcome !== "no_hire" && (
        <p className="hb-t2">
          {t("agrees", { name: facilitator.name })}: {t("agreesWhat")}
        </p>
      )}
      {may("decide") && view.consensus !== null && <DecideForm view={view} step={step} />}
      <div className={styles.inline}>
        {may("agree") && decision && (
          <Button variant="filled" loading={step.isPending} onClick={() => step.mutate({ verb: "agree" })}>
            {t("agree")}
          </Button>
        )}
        {may("veto") && <Veto step={step} />}
      </div>
      {view.phase === "outcome" && <After view={view} />}
    </section>
  );
}

function Consensus({ step }: { step: PanelProps["step"] }) {
  const record = (raises_bar: boolean) => step.mutate({ verb: "consensus", body: { raises_bar } });
  return (
    <div className={styles.ask}>
      <p>{t("consensusTitle")}</p>
      <div className={styles.inline}>
        <Button loading={step.isPending} onClick={() => record(true)}>
          {t("consensusYes")}
        </Button>
        <Button loading={step.isPending} onClick={() => record(false)}>
          {t("consensusNo")}
        </Button>
      </div>
    </div>
  );
}

function Veto({ step }: { step: PanelProps["step"] }) {
  const [reason, setReason] = useState<string | null>(null);
  if (reason === null) {
    return (
      <Button color="red" variant="default" className={styles.veto} onClick={() => setReason("")}>
        {t("veto")}
      </Button>
    );
  }
  return (
    <form
      className={styles.ask}
      onSubmit={(event) => {
        event.preventDefault();
        after(step, { verb: "veto", body: { reason } }, () => setReason(null));
      }}
    >
      <Textarea label={t("vetoReason")} autosize minRows={3} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <div className={styles.inline}>
        <Button type="submit" className={styles.veto} disabled={reason.trim() === ""} loading={step.isPending}>
          {t("vetoSend")}
        </Button>
        <Button variant="subtle" onClick={() => setReason(null)}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}

function After({ view }: { view: DebriefView }) {
  const hires = view.decision !== null && view.decision.outcome !== "no_hire";
  return (
    <>
      {view.conditional && <p className="hb-t2">{t("conditional")}</p>}
      <div className={styles.inline}>
        {hires && (
          <Button component={Link} to={`/applications/${view.application_id}/references`}>
            {t("toReferences")}
          </Button>
        )}
        <Button component={Link} to={`/applications/${view.application_id}`} variant="subtle">
          {t("toCandidate")}
        </Button>
      </div>
    </>
  );
}
