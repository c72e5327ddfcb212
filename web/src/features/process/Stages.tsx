import type { ProcessDocument } from "@/api/types/process";
import { Block, Lines } from "./pieces";
import styles from "./Process.module.css";
import { t } from "./words";

export function Stages({ document }: { document: ProcessDocument }) {
  const nameOf = (id: string) => document.stages.find((stage) => stage.id === id)?.name ?? id;
  return (
    <ol className={styles.items}>
      {document.stages.map((stage) => (
        <li key={stage.id}>
          <Block title={stage.name} note={stage.next.length > 0 ? `${t("next")}: ${stage.next.map(nameOf).join(", ")}` : undefined}>
            <p>{stage.summary}</p>
            {stage.looks_at.length > 0 && <Lines items={[`${t("looksAt")}: ${stage.looks_at.join(", ")}`]} />}
          </Block>
        </li>
      ))}
    </ol>
  );
}
