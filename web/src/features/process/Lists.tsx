/** The parts of a process that are lists of sentences, in groups. */
import type { ProcessDocument } from "@/api/types/process";
import { Block, Fold, Lines, Titled } from "./pieces";
import styles from "./Process.module.css";
import { spoken, t } from "./words";

interface Props {
  document: ProcessDocument;
}

/** In the order in which the groups first appear. */
function grouped<Item>(items: readonly Item[], by: (item: Item) => string): [string, Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(by(item), [...(groups.get(by(item)) ?? []), item]);
  return [...groups];
}

export function Failures({ document }: Props) {
  return grouped(document.failure_patterns, (one) => one.round_kind).map(([kind, patterns]) => (
    <Block key={kind} title={spoken(kind)}>
      <div className={styles.folds}>
        {patterns.map((one) => (
          <Fold key={one.id} name={one.name} open>
            <Titled title={t("sign")} items={[one.sign]} />
            <Titled title={t("recovery")} items={[one.recovery]} />
            <Titled title={t("prevention")} items={[one.prevention]} />
          </Fold>
        ))}
      </div>
    </Block>
  ));
}

export function Checklist({ document }: Props) {
  return grouped(document.checklist, (one) => `${spoken(one.phase)}: ${one.group}`).map(([title, items]) => (
    <Block key={title} title={title}>
      <Lines items={items.map((one) => one.text)} />
    </Block>
  ));
}

export function Guidance({ document }: Props) {
  return (
    <>
      {grouped(document.guidance, (one) => spoken(one.topic)).map(([title, items]) => (
        <Block key={title} title={title}>
          <Lines items={items.map((one) => one.text)} />
        </Block>
      ))}
      {grouped(document.insights, (one) => spoken(one.kind)).map(([title, items]) => (
        <Block key={title} title={title} note={t("insights")}>
          <dl className={styles.meanings}>
            {items.map((one) => (
              <div key={one.id}>
                <dt>{one.name}</dt>
                <dd>{one.text}</dd>
              </div>
            ))}
          </dl>
        </Block>
      ))}
    </>
  );
}

export function Remote({ document: { remote } }: Props) {
  if (!remote) return <p className="hb-t2">{t("notRemote")}</p>;
  return (
    <>
      <p className="hb-t2">{t("remoteDays", { ...remote.days })}</p>
      <Block title={t("setup")}>
        <Lines items={remote.setup} />
      </Block>
      <Block title={t("communication")}>
        <Lines items={remote.communication} />
      </Block>
      <Block title={t("successRemote")}>
        <Lines items={remote.success} />
      </Block>
      <Block title={t("tools")}>
        <Lines items={remote.tools.map(spoken)} />
      </Block>
    </>
  );
}

export function References({ document }: Props) {
  return grouped(document.reference_questions, (one) => spoken(one.theme)).map(([title, items]) => (
    <Block key={title} title={title}>
      <Lines items={items.map((one) => `${one.text} (${t("answerKind", { kind: spoken(one.answer).toLowerCase() })})`)} />
    </Block>
  ));
}

export function Templates({ document }: Props) {
  return (
    <div className={styles.folds}>
      {document.templates.map((one) => (
        <Fold key={one.id} name={spoken(one.id)} aside={<span className={styles.note}>{one.subject}</span>}>
          <p className={styles.text}>{one.text}</p>
        </Fold>
      ))}
    </div>
  );
}
