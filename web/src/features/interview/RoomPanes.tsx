/** Three panes beside each other, on a phone one at a time. A shadow has no scorecard, an onlooker only the kit. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import type { InterviewView } from "@/api/types/interview";
import { Sealed } from "@/ui/parts/Sealed";
import { Composer } from "./Composer";
import { KitPane } from "./KitPane";
import { t } from "./messages";
import { NotesPane } from "./NotesPane";
import { panes } from "./routes";
import styles from "./Room.module.css";
import { ScorecardPane } from "./ScorecardPane";
import { firstMissing } from "./draft";
import { currentOf } from "./notebook";
import { useNoteLine } from "./useNoteLine";
import { type Room, useRoom } from "./useRoom";
import { useRoomKeys } from "./useRoomKeys";

type Pane = (typeof panes)[number];

export function RoomPanes({ view, person }: { view: InterviewView; person: string }) {
  const it = useRoom(view, person);
  const line = useNoteLine(it);
  const { pane = "kit" } = useSearch({ from: "/framed/interviews/$id" });
  const navigate = useNavigate({ from: "/interviews/$id" });
  const [open, setOpen] = useState<string | null>(() => firstOpen(it));
  const show = useCallback((next: Pane) => void navigate({ search: { pane: next === "kit" ? undefined : next }, replace: true }), [navigate]);

  const lead = view.role === "lead";
  const shown: Pane[] = view.role === "other" ? ["kit"] : lead ? [...panes] : ["kit", "notes"];
  const closed = view.state === "cancelled" || view.state === "declined";
  const submitted = view.scorecard !== null && view.scorecard.state !== "draft";
  const canScore = lead && !closed && !submitted && view.state !== "booked";
  const canWrite = view.role !== "other" && !closed && !submitted;

  /** Brings a row of the card into sight and the focus to its rating. */
  const openRow = useCallback(
    (item: string | null) => {
      setOpen(item);
      if (item) requestAnimationFrame(() => document.querySelector(`[data-item="${CSS.escape(item)}"]`)?.scrollIntoView({ block: "nearest" }));
    },
    [setOpen],
  );
  useRoomKeys({ it, show, openRow, canScore, canWrite });

  return (
    <div className={styles.room} data-pane={pane} data-seat={view.role}>
      {shown.length > 1 && <PaneSwitch panes={shown} value={pane} onChange={show} />}
      <KitPane at={it} />
      {view.role === "other" ? (
        <Onlooker view={view} />
      ) : (
        <NotesPane at={it} line={line} canWrite={canWrite} canScore={canScore} onEvidence={openRow} />
      )}
      {lead && <ScorecardPane at={it} open={open} onOpen={openRow} />}
      {canWrite && it.running && (
        <div className={styles.quick}>
          <Composer at={it} line={line} quick />
        </div>
      )}
    </div>
  );
}

/** The row to begin with: what is being asked about, else the first that lacks something. */
function firstOpen(it: Room): string | null {
  const current = it.questions.find((question) => question.id === currentOf(it.notes.value));
  const item = it.running && it.view.items.find((candidate) => candidate.item === current?.principle);
  return item ? item.item : firstMissing(it.card.value);
}

function PaneSwitch({ panes: shown, value, onChange }: { panes: Pane[]; value: Pane; onChange: (pane: Pane) => void }) {
  return (
    <nav className={styles.switch} aria-label={t("panes")}>
      {shown.map((pane) => (
        <button key={pane} type="button" aria-pressed={pane === value} onClick={() => onChange(pane)}>
          {t(pane)}
        </button>
      ))}
    </nav>
  );
}

function Onlooker({ view }: { view: InterviewView }) {
  return (
    <section className={styles.pane} aria-label={t("scorecard")}>
      <div className={styles.aside}>
        <p>{t("onlyKit", { name: view.lead.name })}</p>
        <Sealed shape="block" />
      </div>
    </section>
  );
}
