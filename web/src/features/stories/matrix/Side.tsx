/** The one story most worth writing next, a seed of it that is there already, and the bank in four lines. */
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { Matrix } from "@/api/types/prep/stories";
import { sentence } from "@/lib/problem";
import { Icon } from "@/ui/icons/Icon";
import { cx } from "@/ui/parts/cx";
import { countWords } from "@/ui/prep/minutes";
import { Own } from "@/ui/prep/Own";
import { PrepSection } from "@/ui/prep/PrepSection";
import { useShortcut } from "@/ui/shortcuts";
import { useStartStory } from "../NewStory";
import { t as shared } from "../words";
import styles from "./Matrix.module.css";
import { t } from "./words";

type Next = NonNullable<Matrix["next"]>;

const STEP = 22;
/** More holes than this are drawn in a narrower step. */
const MOST_WIDE = 8;

/** Dashed is a hole; filled is one that the story would close. */
function Holes({ today, then }: { today: number; then: number }) {
  const step = today > MOST_WIDE ? (MOST_WIDE * STEP) / today : STEP;
  const row = (y: number, open: number) =>
    Array.from({ length: today }, (_, at) => {
      const hole = at < open;
      return (
        <rect
          key={at} x={66 + at * step} y={y} width={step - 5} height="14" rx="3"
          fill={hole ? "none" : "var(--hb-seq-2)"} stroke={hole ? "var(--hb-warn-solid)" : "none"} strokeDasharray="3 2"
        />
      );
    });
  return (
    <svg viewBox="0 0 244 62" width="100%" className={styles.holes} role="img" aria-label={t("holesAlt", { today, then })}>
      <text x="0" y="10">{t("holes")}</text>
      <text x="0" y="30" className={styles.strong}>{t("today", { count: today })}</text>
      {row(18.5, today)}
      <text x="0" y="54" className={styles.strong}>{t("then", { count: then })}</text>
      {row(42.5, then)}
    </svg>
  );
}

function NextStory({ next }: { next: Next }) {
  const { start, pending, error } = useStartStory();
  // The first is what it is to lead; the others it carries beside that.
  const principles = next.principles.map((id, at) => ({ id, strength: at === 0 ? ("leads" as const) : ("carries" as const) }));
  const go = () => start({ title: next.title, principles });
  useShortcut({ keys: "s", label: t("keyStart"), group: t("keyGroup"), run: go });
  return (
    <div className={styles.worth}>
      <h3>{next.title}</h3>
      <p className="hb-t2">{next.why}</p>
      {next.holes_today > 0 && <Holes today={next.holes_today} then={next.holes_then} />}
      {error && <p className="hb-bad-t" role="alert">{sentence(error)}</p>}
      <Button variant="filled" leftSection={<Icon name="plus" size={14} />} loading={pending} onClick={go}>
        {t("start")}
      </Button>
    </div>
  );
}

function Whole({ bank, of }: { bank: Matrix["bank"]; of: number }) {
  const { failures, employers, technical, people, duplicates } = bank;
  const lines = [
    { name: t("failures"), value: String(failures), bad: failures === 0 },
    { name: t("employer"), value: t("of", { some: employers.largest, of: employers.of }), bad: false },
    { name: t("kinds"), value: `${technical}, ${people}`, bad: technical === 0 || people === 0 },
    {
      name: t("duplicates"), bad: duplicates.length > 0,
      value: duplicates.length === 0 ? t("none") : t("pairs", { count: duplicates.length, said: countWords(duplicates.length) }),
    },
  ];
  if (of === 0) return null;
  return (
    <PrepSection title={t("whole")}>
      <dl className={styles.whole}>
        {lines.map(({ name, value, bad }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={cx(bad && "hb-semi", bad && "hb-warn-t")}>{value}</dd>
          </div>
        ))}
      </dl>
    </PrepSection>
  );
}

export function Side({ matrix: { next, seed, bank, stories } }: { matrix: Matrix }) {
  return (
    <aside className={styles.side} aria-label={t("next")}>
      <PrepSection title={t("next")}>{next ? <NextStory next={next} /> : <p className="hb-t3">{t("nextNone")}</p>}</PrepSection>
      {seed && (
        <PrepSection title={t("seed")}>
          <p className={cx("hb-t2", styles.seed)}>
            {t("seedIn")}{" "}
            <Link to="/prepare/stories/$id" params={{ id: seed.story_id }} className="hb-link">
              {seed.title || shared("untitled")}
            </Link>{" "}
            {t("youWrite")}{" "}
            <Own as="q" className="hb-t1">
              {seed.quote}
            </Own>
            . {seed.ask}
          </p>
        </PrepSection>
      )}
      <Whole bank={bank} of={stories.length} />
    </aside>
  );
}
