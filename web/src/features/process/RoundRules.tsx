import type { PackRound, ProcessView } from "@/api/types/process";
import { DefinitionRows } from "@/ui/parts/DefinitionRows";
import { Block, Lines } from "./pieces";
import styles from "./Process.module.css";
import { spoken, t } from "./words";

/** Who leads, how much is probed, which vote is needed, and what the round means to find out. */
export function RoundRules({ process, round }: { process: ProcessView; round: PackRound }) {
  const { document } = process;
  const lead = process.rounds.find((one) => one.id === round.id)?.lead_words ?? [];
  const label = (vote: string) => document.votes.labels[vote] ?? spoken(vote);
  const rules = document.decision.rules.filter((rule) => rule.rounds.includes(round.id));
  const suggested = document.principles.filter((one) => round.suggested_principles.includes(one.id)).map((one) => one.short);
  const needed = [...new Set(rules.flatMap((rule) => rule.votes))].map(label);
  const rows = [
    { term: t("ledBy"), detail: lead.join(", ") },
    { term: t("principlesRange"), detail: t("range", { ...round.principles }) },
    { term: t("suggested"), detail: suggested.join(", ") },
    { term: t("outcome"), detail: t(round.outcome) },
    { term: t("votes"), detail: needed.join(", ") },
    { term: t("tools"), detail: round.tools.map(spoken).join(", ") },
  ].filter((row) => row.detail !== "");
  return (
    <aside className={styles.right} aria-label={t("rules")}>
      <Block title={t("rules")}>
        <DefinitionRows rows={rows} termWidth="6rem" />
        <Lines items={rules.map((rule) => rule.text)} />
      </Block>
      {round.focus.length > 0 && (
        <Block title={t("focus")}>
          <Lines items={round.focus} />
        </Block>
      )}
      {round.success.length > 0 && (
        <Block title={t("success")}>
          <Lines items={round.success.map((one) => one.text)} />
        </Block>
      )}
      {round.expectations.length > 0 && (
        <Block title={t("expectations")}>
          <Lines items={round.expectations.map((one) => one.text)} />
        </Block>
      )}
      {round.themes.length > 0 && (
        <Block title={t("themes")}>
          <Lines items={round.themes.map((one) => `${one.name}: ${one.text}`)} />
        </Block>
      )}
      {round.style.length > 0 && (
        <Block title={t("style")}>
          <Lines items={round.style} />
        </Block>
      )}
    </aside>
  );
}
