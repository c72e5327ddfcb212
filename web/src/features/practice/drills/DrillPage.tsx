/** One drill: the question now, what led to it, and how deep it goes. */
import { Button, Menu } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { Drill } from "@/api/types/prep/drills";
import { Icon } from "@/ui/icons/Icon";
import { Badge } from "@/ui/parts/Badge";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { PrepFrame } from "@/ui/prep/PrepFrame";
import { QueryError } from "@/ui/QueryError";
import { useShortcut } from "@/ui/shortcuts";
import { AnswerBox } from "../answer/AnswerBox";
import { contextWords, kindWords, plain } from "../names";
import { SmallTimer } from "../timer/RingTimer";
import { Beside, depthWords } from "./Beside";
import styles from "./Drill.module.css";
import { Now } from "./Now";
import { Rate } from "./Rate";
import { shortened } from "./fold";
import { Turns } from "./Turns";
import { useDrill } from "./useDrill";
import { ratingWords, t } from "./words";

type At = ReturnType<typeof useDrill>;

/** Seven short strokes, for a phone. */
function Strokes({ drill, at }: { drill: Drill; at: At }) {
  const depth = drill.turns.length;
  return (
    <div className={styles.strokes}>
      <span className={styles.bars} role="img" aria-label={depthWords(drill)}>
        {Array.from({ length: drill.most }, (_, index) => (
          <i key={index} data-state={index + 1 < depth ? "done" : index + 1 === depth ? "now" : "ahead"} />
        ))}
      </span>
      <span className="hb-t3 hb-xs">{depth > 0 && t("depthShort", { depth: Math.min(depth, drill.most), most: drill.most })}</span>
      {drill.now && <SmallTimer watch={at.watch} usual={drill.now.usual_seconds} />}
    </div>
  );
}

function Badges({ drill: { question, context } }: { drill: Drill }) {
  const { principle, principle_name: name, round_kind: kind } = question;
  return (
    <div className="hb-row">
      {principle && <Badge tone="accent">{name ?? plain(principle)}</Badge>}
      <Badge>{context === "loop" && kind ? t("contextRound", { context: kindWords(kind) }) : contextWords(context)}</Badge>
    </div>
  );
}

function Ended({ drill }: { drill: Drill }) {
  const count = drill.turns.length;
  return (
    <section className={styles.ended}>
      <h1 className={styles.ask}>{count === 1 ? t("endedOne") : t("endedTitle", { count })}</h1>
      {drill.rating && <p className="hb-t2">{t("wentAs", { rating: ratingWords(drill.rating) })}</p>}
      <Button component={Link} to="/prepare/drills" variant="filled" className={styles.another}>
        {t("another")}
      </Button>
    </section>
  );
}

function Conversation({ drill, at, unfolded }: { drill: Drill; at: At; unfolded: boolean }) {
  const { now } = drill;
  const rates = drill.state === "running" && (at.rating || !now);
  const answering = now && !rates && drill.state === "running";
  const name = `drill/${drill.id}/${drill.turns.length}`;
  return (
    <div className={styles.wide}>
      <Strokes drill={drill} at={at} />
      <Badges drill={drill} />
      <ol className={styles.turns}>
        <Turns turns={drill.turns} quoted={now?.quote ?? null} goesOn={Boolean(answering)} unfolded={unfolded} />
        {answering && (
          <Now drill={drill} now={now}>
            <AnswerBox
              key={name}
              name={name}
              busy={at.busy}
              takesFocus
              onSend={(given) => at.answer(drill, given)}
              onSkip={() => at.skip(drill)}
              onSpeak={() => at.watch.start()}
              onHeard={() => at.watch.hold()}
            />
          </Now>
        )}
      </ol>
      {rates && <Rate onGoOn={now ? () => at.askRating(false) : undefined} busy={at.busy} onRate={(word) => at.end(drill, word)} />}
      {drill.state === "ended" && <Ended drill={drill} />}
    </div>
  );
}

function Actions({ drill, at }: { drill: Drill; at: At }) {
  const running = drill.state === "running";
  const answered = drill.turns.some(({ answer }) => answer !== "");
  const wantsEnd = running && drill.now !== null && !at.rating;
  useShortcut({ keys: "e", label: t("keyEnd"), group: t("keyGroup"), run: () => at.askRating(true), when: wantsEnd && drill.turns.length > 0 });
  useShortcut({ keys: "k", label: t("keyKeep"), group: t("keyGroup"), run: () => at.keep(drill), when: answered });
  useShortcut({ keys: "x", label: t("keySkip"), group: t("keyGroup"), run: () => at.skip(drill), when: wantsEnd });
  useShortcut({ keys: "t", label: t("keyTimer"), group: t("keyGroup"), run: () => at.watch.toggle(), when: wantsEnd });
  return (
    <>
      {answered && (
        <Button variant="subtle" className="hb-hide-s" aria-keyshortcuts="k" onClick={() => at.keep(drill)}>
          {t("keep")}
        </Button>
      )}
      {wantsEnd && (
        <Button aria-keyshortcuts="e" onClick={() => at.askRating(true)}>
          {t("end")}
        </Button>
      )}
    </>
  );
}

export function DrillPage() {
  const { id } = useParams({ from: "/framed/prepare/drills/$id" });
  return <OneDrill key={id} id={id} />;
}

function OneDrill({ id }: { id: string }) {
  const at = useDrill(id);
  const [unfolded, setUnfolded] = useState(false);
  const drill = at.query.data;
  useShortcut({ keys: "u", label: t("keyAll"), group: t("keyGroup"), run: () => setUnfolded(!unfolded) });
  const menu = drill && (
    <>
      <Menu.Item className="hb-only-s" leftSection={<Icon name="story" size={14} />} onClick={() => at.keep(drill)}>
        {t("keep")}
      </Menu.Item>
      <Menu.Item leftSection={<Icon name="trash" size={14} />} onClick={at.remove}>
        {t("delete")}
      </Menu.Item>
    </>
  );
  return (
    <PrepFrame
      title={drill ? shortened(drill.question.text) : t("drills")}
      crumbs={[{ label: t("drills"), to: "/prepare/drills" }]}
      actions={drill && <Actions drill={drill} at={at} />}
      menu={menu}
      flush={Boolean(drill)}
      ownHeading={Boolean(drill)}
    >
      {drill ? (
        <div className={styles.page}>
          <div className={styles.main}>
            <Conversation drill={drill} at={at} unfolded={unfolded} />
          </div>
          <Beside drill={drill} watch={at.watch} answering={!at.rating} />
        </div>
      ) : at.query.error ? (
        <QueryError error={at.query.error} retry={() => void at.query.refetch()} />
      ) : (
        <SkeletonRows rows={6} columns={[0.6]} />
      )}
    </PrepFrame>
  );
}
