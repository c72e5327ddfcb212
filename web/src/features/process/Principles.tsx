import type { ProcessDocument } from "@/api/types/process";
import { AnchorList } from "@/ui/parts/AnchorList";
import { AnchorTable } from "@/ui/parts/AnchorTable";
import { Badge } from "@/ui/parts/Badge";
import { Block, Fold, Questions, Titled } from "./pieces";
import styles from "./Process.module.css";
import { spoken, t } from "./words";

export function Principles({ document }: { document: ProcessDocument }) {
  const critical = new Set(document.loop.critical_principles);
  const groups = [...new Set(document.principles.map((one) => one.group))];
  return groups.map((group) => (
    <Block key={group} title={document.formulas.find((one) => one.id === group)?.name ?? spoken(group)}>
      <div className={styles.folds}>
        {document.principles
          .filter((one) => one.group === group)
          .map((one) => (
            <Fold key={one.id} name={one.name} aside={critical.has(one.id) && <Badge tone="accent">{t("critical")}</Badge>}>
              <p>{one.description}</p>
              <div className={styles.pair}>
                <Titled title={t("signsFor")} items={one.signs_for} />
                <Titled title={t("signsAgainst")} items={one.signs_against} />
              </div>
              <AnchorList anchors={one.anchors} />
              <Questions questions={one.questions} />
            </Fold>
          ))}
      </div>
    </Block>
  ));
}

export function Competencies({ document }: { document: ProcessDocument }) {
  const groups = [...new Set(document.competencies.map((one) => one.group))];
  return groups.map((group) => {
    const title = document.formulas.find((one) => one.id === group)?.name ?? spoken(group);
    const members = document.competencies.filter((one) => one.group === group);
    return (
      <Block key={group} title={title}>
        <dl className={styles.meanings}>
          {members.map(({ id, name, description }) => (
            <div key={id}>
              <dt>{name}</dt>
              <dd>{description}</dd>
            </div>
          ))}
        </dl>
        <AnchorTable label={title} rows={members.map(({ id, name, anchors }) => ({ id, name, anchors }))} />
      </Block>
    );
  });
}
