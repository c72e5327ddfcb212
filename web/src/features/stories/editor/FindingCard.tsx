/** One thing to look at: the rule, why an interviewer would mind, and one thing to do. */
import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { cx } from "@/ui/parts/cx";
import { Kbd } from "@/ui/parts/Kbd";
import { Own } from "@/ui/prep/Own";
import { t as shared } from "../words";
import type { Found, Group } from "./draft";
import styles from "./Editor.module.css";
import { firstWord, isSoft, remedyOf, saidIn } from "./rules";
import { RuleHelp } from "./RuleHelp";
import { CURRENT } from "./useFindingKeys";
import { keepWords, t } from "./words";

export interface FindingCardProps {
  group: Group;
  active: string | null;
  readOnly: boolean;
  onPick: (finding: Found) => void;
  /** Goes where something can be done about it. */
  onRemedy: (finding: Found) => void;
  onKeep: (finding: Found) => void;
}

export const whereOf = ({ section }: Pick<Found, "section">): string => (section ? shared(section) : t("wholeStory"));

export function Wave({ rule }: { rule: string }) {
  return (
    <svg className={cx(styles.wave, isSoft(rule) && styles.softly)} viewBox="0 0 14 8" aria-hidden>
      <path d="M1 5.5c1.5-4 2.5-4 4 0s2.5 4 4 0 2.5-4 4 0" />
    </svg>
  );
}

function Message({ text }: { text: string }) {
  return saidIn(text).map((part, at) => (part.own ? <Own key={at} as="q">{part.text}</Own> : <span key={at}>{part.text}</span>));
}

function Quotes({ group, active, onPick }: Pick<FindingCardProps, "group" | "active" | "onPick">) {
  return (
    <p className={styles.quotes}>
      {group.found.map((finding) => (
        <button key={finding.key} type="button" aria-current={finding.key === active || undefined} onClick={() => onPick(finding)}>
          {/* What is absent has no words; its place is named instead. */}
          {finding.quote === "" ? whereOf(finding) : <Own as="q">{finding.quote}</Own>}
        </button>
      ))}
    </p>
  );
}

export function FindingCard({ group, active, readOnly, onPick, onRemedy, onKeep }: FindingCardProps) {
  const card = useRef<HTMLLIElement>(null);
  const pick = useRef<HTMLButtonElement>(null);
  const [first] = group.found;
  const shown = group.found.find(({ key }) => key === active) ?? first;
  const current = shown?.key === active;
  const placeless = shown?.section === null;
  useEffect(() => {
    if (!current) return;
    card.current?.scrollIntoView({ block: "nearest" });
    // There are no words to go to.
    if (placeless) pick.current?.focus({ preventScroll: true });
  }, [current, placeless]);
  if (!shown) return null;
  const remedy = remedyOf(shown);
  const [verb, rest] = firstWord(shown.fix);
  const several = group.found.length > 1;
  return (
    <li ref={card} className={cx(styles.find, current && styles.current)} data-rule={group.rule}>
      <header>
        <Wave rule={group.rule} />
        <RuleHelp rule={group.rule} />
        <span className={styles.where}>{several ? t("placesOf", { count: group.found.length }) : whereOf(shown)}</span>
      </header>
      <button ref={pick} type="button" className={styles.pick} aria-current={current || undefined} {...(current && { [CURRENT]: "" })} onClick={() => (current ? onRemedy(shown) : onPick(shown))}>
        <Message text={shown.message} />
      </button>
      {several && <Quotes group={group} active={active} onPick={onPick} />}
      {(!several || current) && (
        <p className={styles.fix}>
          <b>{verb}</b>
          {rest}
        </p>
      )}
      {current && !readOnly && (
        <div className={styles.acts}>
          {remedy && (
            <Button size="xs" variant="filled" onClick={() => onRemedy(shown)} rightSection={<Kbd keys="↵" onFill />}>
              {remedy.words}
            </Button>
          )}
          <Button size="xs" onClick={() => onKeep(shown)}>
            {keepWords(shown.rule)}
          </Button>
        </div>
      )}
    </li>
  );
}
