/** What is to be said over all stories together: one event told twice, no failure, one employer. */
import { Link } from "@tanstack/react-router";
import type { Bank } from "@/api/types/prep/stories";
import { Own } from "@/ui/prep/Own";
import { PrepSection } from "@/ui/prep/PrepSection";
import { firstWord, saidIn } from "../editor/rules";
import { RuleHelp } from "../editor/RuleHelp";
import styles from "./Bank.module.css";
import { t } from "./words";

export function WholeBank({ bank }: { bank: Bank }) {
  const titleOf = (id: string) => bank.items.find((each) => each.id === id)?.title;
  return (
    <PrepSection title={t("whole")} className={styles.whole}>
      {bank.bank.length === 0 && <p className="hb-t3">{t("wholeNone")}</p>}
      <ul className="hb-list">
        {bank.bank.map((finding, at) => {
          const [verb, rest] = firstWord(finding.fix);
          const stories = finding.stories.filter(titleOf);
          return (
            <li key={at} className={styles.finding}>
              <RuleHelp rule={finding.rule} />
              <p>{saidIn(finding.message).map((part, index) => (part.own ? <Own key={index} as="q">{part.text}</Own> : part.text))}</p>
              <p className="hb-t2">
                <b className="hb-semi">{verb}</b>
                {rest}
              </p>
              {stories.length > 0 && (
                <p className="hb-t3 hb-xs">
                  {t("which")}{" "}
                  {stories.map((id, index) => (
                    <span key={id}>
                      {index > 0 && ", "}
                      <Link to="/prepare/stories/$id" params={{ id }} className="hb-link">
                        {titleOf(id)}
                      </Link>
                    </span>
                  ))}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </PrepSection>
  );
}
