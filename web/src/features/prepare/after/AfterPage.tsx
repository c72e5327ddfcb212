/** The evening after and the days that follow: thanks, dates, signs, the outcome, and what to remember. */
import { Button, Checkbox, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { afterQuery, dayQuery } from "@/api/prep";
import type { AfterInput, AfterView } from "@/api/types/prep/plan";
import { sentence } from "@/lib/problem";
import { isoDay } from "@/lib/time";
import { FormProblem } from "@/ui/FormProblem";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { OWN } from "@/ui/prep/Own";
import { PrepFrame } from "@/ui/prep/PrepFrame";
import { PrepHead } from "@/ui/prep/PrepHead";
import { PrepSection } from "@/ui/prep/PrepSection";
import { QueryError } from "@/ui/QueryError";
import { Time } from "@/ui/Time";
import { useNow, useViewerZone } from "@/ui/viewer";
import { shortDay } from "../dates";
import styles from "./After.module.css";
import { Outcome } from "./Outcome";
import { Signs } from "./Signs";
import { toggled, toInstant, toLocal, useAfter } from "./useAfter";
import { t } from "./words";

export function headline({ outcome, ended_at: ended, thanked }: AfterInput, rounds: number): string {
  if (outcome === "offer") return t("headlineOffer");
  if (outcome === "rejected") return t("headlineRejected");
  if (outcome === "withdrew") return t("headlineWithdrew");
  if (!ended) return t("headlineBefore");
  return thanked.length < rounds ? t("headlineThank") : t("headline");
}

interface PartProps {
  input: AfterInput;
  view: AfterView;
  change: (part: Partial<AfterInput>) => void;
}

function Thanks({ input, view, change }: PartProps) {
  const rounds = useQuery(dayQuery).data?.rounds ?? [];
  const by = view.thank_you_by;
  return (
    <PrepSection title={t("thanks")} beside={by ? <>{t("thanksBy")} <Time at={by} /></> : t("thanksNow")}>
      {rounds.length === 0 && <p className="hb-t3">{t("thanksNone")}</p>}
      <ul className={styles.ticks}>
        {rounds.map(({ round, name }) => (
          <li key={round}>
            <Checkbox label={name} checked={input.thanked.includes(round)} onChange={() => change({ thanked: toggled(input.thanked, round) })} />
          </li>
        ))}
      </ul>
    </PrepSection>
  );
}

function Expected({ view }: { view: AfterView }) {
  return (
    <PrepSection title={t("expected")}>
      {view.expected.length === 0 && <p className="hb-t3">{t("expectedNone")}</p>}
      <ul className="hb-list">
        {view.expected.map(({ id, words, from, to }) => (
          <li key={id} className={styles.expected}>
            <span>{words}</span>
            <span className="hb-t2 hb-nowrap">{from === to ? shortDay(to) : t("between", { from: shortDay(from), to: shortDay(to) })}</span>
          </li>
        ))}
      </ul>
    </PrepSection>
  );
}

function Body({ view }: { view: AfterView }) {
  const zone = useViewerZone();
  const today = isoDay(useNow(), zone);
  const rounds = useQuery(dayQuery).data?.rounds.length ?? 0;
  const { input, change, state, error, reread } = useAfter(view);
  const part = { input, view, change };
  return (
    <div className={styles.page}>
      <PrepHead title={headline(input, rounds)} />
      {state === "refused" && <FormProblem message={t("refused", { why: sentence(error) })} />}
      {state === "stale" && (
        <div role="alert" className="hb-note warn">
          <p className="hb-grow">{t("stale")}</p>
          <Button size="xs" onClick={() => void reread()}>
            {t("reread")}
          </Button>
        </div>
      )}
      <div className={styles.two}>
        <div className={styles.side}>
          <TextInput
            type="datetime-local"
            className={styles.ended}
            label={t("ended")}
            description={input.ended_at ? undefined : t("beforeLead")}
            value={toLocal(input.ended_at)}
            onChange={(event) => change({ ended_at: toInstant(event.currentTarget.value) })}
          />
          <Thanks {...part} />
          <Expected view={view} />
        </div>
        <div className={styles.side}>
          <PrepSection title={t("notes")}>
            <Textarea
              aria-label={t("notes")}
              description={t("notesHint")}
              classNames={{ input: OWN }}
              autosize
              minRows={8}
              value={input.notes}
              onChange={(event) => change({ notes: event.currentTarget.value })}
            />
          </PrepSection>
        </div>
      </div>
      <Signs positive={view.positive_signs} concerning={view.concerning_signs} seen={input.signs} onToggle={(id) => change({ signs: toggled(input.signs, id) })} />
      <Outcome input={input} view={view} today={today} onChange={change} />
    </div>
  );
}

export function AfterPage() {
  const { data, error, refetch } = useQuery(afterQuery);
  return (
    <PrepFrame title={t("title")} ownHeading={Boolean(data)}>
      {data ? <Body view={data} /> : error ? <QueryError error={error} retry={() => void refetch()} /> : <SkeletonRows rows={8} columns={[0.6]} />}
    </PrepFrame>
  );
}
