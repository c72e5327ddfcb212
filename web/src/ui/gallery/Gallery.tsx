import { DebriefSection } from "./DebriefSection";
import styles from "./Gallery.module.css";
import { JudgementSection } from "./JudgementSection";
import { LoopSection } from "./LoopSection";
import { PeopleSection } from "./PeopleSection";
import { StateSection } from "./StateSection";
import { TimeSection } from "./TimeSection";

/** Every part in its states, on one page, for the eye and for the accessibility check. Not part of the product. */
export function Gallery() {
  return (
    <main className={styles.page}>
      <header className={styles.title}>
        <h1 className="hb-h-page">Parts</h1>
        <span className="hb-t3">every part in its states</span>
      </header>
      <JudgementSection />
      <TimeSection />
      <LoopSection />
      <DebriefSection />
      <StateSection />
      <PeopleSection />
    </main>
  );
}
