/** The interviewer's own scorecard, filled in by oneself: anchors around the bar, evidence from what was said, a vote. */
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Rehearsal } from "@/api/types/prep/rehearsals";
import { dropUnsent, keepUnsent, unsent } from "@/lib/unsent";
import type { ScreenVote, Vote } from "@/ui/parts/judgement";
import { RatingAxis } from "@/ui/parts/RatingScale";
import { ScreenVotePicker, VotePicker } from "@/ui/parts/VotePicker";
import { PrepHead } from "@/ui/prep/PrepHead";
import { ScrollPane } from "@/ui/prep/ScrollPane";
import { type CardDraft, draftOf, itemsOf, type Lacking, lackingIn, ratingsOf, rowOf, withQuote, withRow } from "./card";
import { CardRow } from "./CardRow";
import { Compare } from "./Compare";
import { Said } from "./Said";
import styles from "./Scorecard.module.css";
import type { AtRehearsal } from "./useRehearsal";
import { labelsOf, scaleOf, voteOn } from "./votes";
import { VoteWord } from "./VoteWord";
import { t } from "./words";

function kept(rehearsal: Rehearsal, name: string): CardDraft {
  try {
    return (JSON.parse(unsent(name)) as CardDraft) ?? draftOf(rehearsal.scorecard);
  } catch {
    return draftOf(rehearsal.scorecard);
  }
}

const lackingWords = ({ unrated, unbacked, vote }: Lacking): string =>
  [unrated > 0 && t("lackingUnrated", { count: unrated }), unbacked > 0 && t("lackingEvidence", { count: unbacked }), vote && t("lackingVote")]
    .filter(Boolean)
    .join(", ");

function VoteField({ labels, draft, write }: { labels: readonly string[]; draft: CardDraft; write: (draft: CardDraft) => void }) {
  const scale = scaleOf(labels);
  const cast = (vote: Vote | ScreenVote) => write({ ...draft, vote: labels[scale.indexOf(vote)] ?? vote });
  const shared = { labels: labelsOf(labels), label: t("vote"), onChange: cast };
  const vote = voteOn(labels, draft.vote);
  return scale.includes("advance") ? <ScreenVotePicker value={vote as ScreenVote | null} {...shared} /> : <VotePicker value={vote as Vote | null} {...shared} />;
}

export function Scorecard({ rehearsal, at }: { rehearsal: Rehearsal; at: AtRehearsal }) {
  const name = `scorecard/${rehearsal.id}`;
  const ended = rehearsal.state === "ended";
  const items = itemsOf(rehearsal.scorecard);
  const labels = rehearsal.scorecard.votes;
  const [draft, setDraft] = useState(() => (ended ? draftOf(rehearsal.scorecard) : kept(rehearsal, name)));
  const [open, setOpen] = useState<string | null>(() => (ended ? null : (items[0]?.id ?? null)));
  const write = (next: CardDraft) => {
    setDraft(next);
    keepUnsent(name, JSON.stringify(next));
  };
  const lacking = lackingIn(items, draft);
  const submit = async () => {
    if (await at.score({ ratings: ratingsOf(draft), vote: draft.vote })) dropUnsent(name);
  };
  const groups = [
    { title: t("competencies"), of: items.filter(({ kind }) => kind === "competency") },
    { title: t("principles"), of: items.filter(({ kind }) => kind === "principle") },
  ].filter(({ of }) => of.length > 0);
  return (
    <div className={styles.page}>
      <ScrollPane className={styles.main} label={t("scorecard")}>
        <PrepHead above={t(ended ? "endedAbove" : "scoreAbove", { name: rehearsal.name })} title={t(ended ? "scorecard" : "scoreHead")} />
        {!ended && (
          <div className={styles.axis}>
            <RatingAxis />
          </div>
        )}
        {groups.map(({ title, of }) => (
          <section key={title} aria-label={title}>
            <h2 className={styles.group}>{title}</h2>
            <ol>
              {of.map((item) => (
                <CardRow
                  key={item.id}
                  item={item}
                  row={rowOf(draft, item.id)}
                  open={open === item.id}
                  onOpen={() => setOpen(open === item.id ? null : item.id)}
                  write={ended ? undefined : (change) => write(withRow(draft, item.id, change))}
                />
              ))}
            </ol>
          </section>
        ))}
        <section className={styles.vote} aria-label={t("votedTitle")}>
          <h2 className="hb-h-sec">{t(ended ? "votedTitle" : "vote")}</h2>
          {ended ? (
            <div className="hb-row hb-gap3">
              {draft.vote && <VoteWord word={draft.vote} labels={labels} />}
              <Link to="/prepare/rehearse" className="hb-link">
                {t("again")}
              </Link>
            </div>
          ) : (
            <>
              <VoteField labels={labels} draft={draft} write={write} />
              <div className={styles.foot}>
                <span className="hb-t3 hb-xs">{lackingWords(lacking)}</span>
                <Button variant="filled" loading={at.busy} disabled={lacking.unrated > 0 || lacking.vote} onClick={() => void submit()}>
                  {t("submit")}
                </Button>
              </div>
            </>
          )}
        </section>
      </ScrollPane>
      <ScrollPane as="aside" className={styles.side} label={t("beside")}>
        <Compare rehearsal={rehearsal} items={items} draft={draft} />
        <Said
          lines={rehearsal.lines}
          unsaid={unsent(`rehearsal/${rehearsal.id}`)}
          item={ended ? undefined : items.find(({ id }) => id === open)}
          onUse={(id, words) => write(withQuote(draft, id, words))}
        />
      </ScrollPane>
    </div>
  );
}
