/** Any question by principle and kind of round, told as for the phone, the loop or the Bar Raiser. */
import { Button, NativeSelect } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { DrillContext, Drills, NewDrill } from "@/api/types/prep/drills";
import { Segmented } from "@/ui/parts/Segmented";
import { PrepSection } from "@/ui/prep/PrepSection";
import { contextWords, kindWords, usePrincipleNames } from "../names";
import { CONTEXTS, type DrillsSearch } from "../routes";
import styles from "./Drills.module.css";
import { t } from "./words";

/** So many at first; the rest is one button away. */
const FIRST = 8;

export interface ChooseProps {
  data: Drills;
  busy: boolean;
  onStart: (drill: NewDrill) => void;
}

const distinct = (list: readonly (string | null)[]): string[] => [...new Set(list.filter((each) => each !== null))];

export function Choose({ data, busy, onStart }: ChooseProps) {
  const { principle, round, context = round === "bar_raiser" ? "bar_raiser" : "loop" } = useSearch({ from: "/framed/prepare/drills" });
  const navigate = useNavigate({ from: "/prepare/drills" });
  const nameOf = usePrincipleNames();
  const [all, setAll] = useState(false);
  const set = (part: DrillsSearch) => void navigate({ search: (old: DrillsSearch) => ({ ...old, ...part }), replace: true, resetScroll: false });
  const fitting = data.questions.filter((each) => (!principle || each.principle === principle) && (!round || each.round_kinds.includes(round)));
  const shown = all ? fitting : fitting.slice(0, FIRST);
  const principles = distinct(data.questions.map((each) => each.principle)).toSorted((one, other) => nameOf(one).localeCompare(nameOf(other)));
  const kinds = distinct(data.questions.flatMap((each) => each.round_kinds));
  return (
    <PrepSection title={t("choose")} beside={t("questions", { count: fitting.length })}>
      <div className={styles.filters}>
        <NativeSelect
          aria-label={t("principle")}
          data={[{ value: "", label: t("everyPrinciple") }, ...principles.map((value) => ({ value, label: nameOf(value) }))]}
          value={principle ?? ""}
          onChange={(event) => set({ principle: event.currentTarget.value || undefined })}
        />
        <NativeSelect
          aria-label={t("round")}
          data={[{ value: "", label: t("everyRound") }, ...kinds.map((value) => ({ value, label: kindWords(value) }))]}
          value={round ?? ""}
          onChange={(event) => set({ round: event.currentTarget.value || undefined })}
        />
        <Segmented<DrillContext>
          label={t("context")}
          value={context}
          options={CONTEXTS.map((value) => ({ value, label: contextWords(value) }))}
          onChange={(value) => set({ context: value })}
        />
      </div>
      {shown.length === 0 && (
        <p className="hb-t3">
          {t("noQuestion")}{" "}
          <button type="button" className="hb-link" onClick={() => set({ principle: undefined, round: undefined })}>
            {t("showAll")}
          </button>
        </p>
      )}
      <ul className="hb-list">
        {shown.map(({ id, text, principle: of, round_kinds: rounds }) => (
          <li key={id} className={styles.row}>
            <div>
              <p className={styles.text}>{text}</p>
              <p className="hb-t3 hb-xs">{[of && nameOf(of), ...rounds.map(kindWords)].filter(Boolean).join(" · ")}</p>
            </div>
            <Button size="xs" disabled={busy} aria-label={`${t("start")}: ${text}`} onClick={() => onStart({ question_id: id, context })}>
              {t("start")}
            </Button>
          </li>
        ))}
      </ul>
      {fitting.length > shown.length && (
        <Button size="xs" variant="subtle" onClick={() => setAll(true)}>
          {t("more", { count: fitting.length - shown.length })}
        </Button>
      )}
      {data.kept_away > 0 && <p className={styles.kept}>{t("keptAway", { count: data.kept_away })}</p>}
    </PrepSection>
  );
}
