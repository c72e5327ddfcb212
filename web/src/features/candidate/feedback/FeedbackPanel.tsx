/** The feedback in its state, with the one step that comes next. */
import { Button, Group } from "@mantine/core";
import { useState } from "react";
import type { ApplicationView, FeedbackView } from "@/api/types/application";
import { useSession } from "@/api/session";
import { sentence } from "@/lib/problem";
import { when } from "@/lib/time";
import { after } from "@/lib/after";
import { FormProblem } from "@/ui/FormProblem";
import { Badge } from "@/ui/parts/Badge";
import { toast } from "@/ui/toast";
import { useNow, useViewerZone } from "@/ui/viewer";
import { useStep } from "../queries";
import { DraftForm } from "./DraftForm";
import styles from "./Feedback.module.css";
import { t } from "./words";

export interface FeedbackProps {
  view: ApplicationView;
  feedback: FeedbackView;
  may: string[];
}

export function FeedbackPanel({ view, feedback, may }: FeedbackProps) {
  const mayDraft = may.includes("draft_feedback");
  const [editing, setEditing] = useState(false);
  const form = mayDraft && (editing || feedback.state === "none");
  return (
    <div className={styles.panel}>
      <Standing feedback={feedback} />
      {form ? (
        <DraftForm view={view} feedback={feedback} onDone={() => setEditing(false)} />
      ) : (
        <>
          <Text feedback={feedback} />
          <Steps view={view} feedback={feedback} may={may} onEdit={mayDraft ? () => setEditing(true) : undefined} />
        </>
      )}
    </div>
  );
}

function Standing({ feedback }: { feedback: FeedbackView }) {
  const zone = useViewerZone();
  const now = useNow();
  const word = {
    none: () => t("stateNone"),
    draft: () => t("stateDraft"),
    reviewed: () => t("stateReviewed"),
    sent: () => t("stateSent", { when: feedback.sent_at ? when(feedback.sent_at, zone, now) : "" }),
  }[feedback.state]();
  const by = [
    feedback.drafted_by && t("draftedBy", { name: feedback.drafted_by.name }),
    feedback.reviewed_by && t("reviewedBy", { name: feedback.reviewed_by.name }),
  ].filter(Boolean);
  return (
    <>
      <p className="hb-row">
        <Badge tone={feedback.state === "sent" ? "ok" : feedback.state === "none" ? "idle" : "info"}>{word}</Badge>
        <span className="hb-xs hb-t3">{by.join(", ")}</span>
      </p>
      <p className="hb-t3">{t("rule")}</p>
    </>
  );
}

function Text({ feedback }: { feedback: FeedbackView }) {
  if (feedback.state === "none") return null;
  return (
    <div className={styles.text}>
      <p>{feedback.text}</p>
      <Lines title={t("areas")} lines={feedback.areas} />
      <Lines title={t("guidance")} lines={feedback.guidance} />
      <Lines title={t("otherRoles")} lines={feedback.other_roles ? [feedback.other_roles] : []} />
    </div>
  );
}

function Lines({ title, lines }: { title: string; lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

function Steps({ view, feedback, may, onEdit }: FeedbackProps & { onEdit: (() => void) | undefined }) {
  const step = useStep(view.id);
  const me = useSession()?.person.id;
  const own = feedback.drafted_by?.id === me;
  const name = view.candidate.name.split(" ")[0] ?? view.candidate.name;
  const review = feedback.state === "draft" && may.includes("review_feedback") && !own;
  const send = feedback.state === "reviewed" && may.includes("send_feedback");
  const run = (verb: "feedback/review" | "feedback/send", done: string) => after(step, { verb }, () => toast(done));
  return (
    <>
      {feedback.state === "draft" && own && <p className="hb-t3">{t("ownDraft")}</p>}
      <FormProblem message={step.error ? sentence(step.error) : null} />
      <Group gap="xs">
        {review && (
          <Button variant="filled" loading={step.isPending} onClick={() => run("feedback/review", t("reviewed"))}>
            {t("review")}
          </Button>
        )}
        {send && (
          <Button variant="filled" loading={step.isPending} onClick={() => run("feedback/send", t("sent"))}>
            {t("send", { name })}
          </Button>
        )}
        {onEdit && feedback.state !== "sent" && <Button onClick={onEdit}>{t("edit")}</Button>}
      </Group>
    </>
  );
}
