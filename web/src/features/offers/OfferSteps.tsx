/** What the viewer may do with the offer as it stands. */
import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import type { OfferView } from "@/api/types/after";
import { after } from "@/lib/after";
import styles from "./Offers.module.css";
import type { useAct } from "./queries";
import { t } from "./words";

interface StepsProps {
  offer: OfferView;
  act: ReturnType<typeof useAct>;
}

type Worded = "approve" | "return" | "rescind" | "note";
const LABEL = { approve: t("approveWith"), return: t("giveBack"), rescind: t("rescind"), note: t("note") } as const;
/** What the server calls the words. */
const FIELD = { approve: "note", return: "reason", rescind: "reason", note: "text" } as const;

export function OfferSteps({ offer, act }: StepsProps) {
  const [asked, setAsked] = useState<Worded | null>(null);
  const may = (verb: string) => offer.may.includes(verb);
  const worded: [string, Worded][] = [["approve", "approve"], ["return", "return"], ["negotiate", "note"], ["rescind", "rescind"]];
  return (
    <div className={styles.steps}>
      <div className={styles.row}>
        {may("approve") && (
          <Button variant="filled" loading={act.isPending} onClick={() => act.mutate({ rest: "/offer/approve" })}>
            {t("approve")}
          </Button>
        )}
        {may("send") && (
          <Button variant="filled" loading={act.isPending} onClick={() => act.mutate({ rest: "/offer/send" })}>
            {t("sendOffer")}
          </Button>
        )}
        {worded
          .filter(([verb]) => may(verb))
          .map(([, step]) => (
            <Button key={step} className={step === "rescind" ? styles.bad : undefined} onClick={() => setAsked(step)}>
              {LABEL[step]}
            </Button>
          ))}
      </div>
      {asked && <Words key={asked} step={asked} act={act} onDone={() => setAsked(null)} />}
    </div>
  );
}

function Words({ step, act, onDone }: { step: Worded; act: StepsProps["act"]; onDone: () => void }) {
  const [text, setText] = useState("");
  return (
    <form
      className={styles.box}
      onSubmit={(event) => {
        event.preventDefault();
        after(act, { rest: `/offer/${step}`, body: { [FIELD[step]]: text } }, onDone);
      }}
    >
      <Textarea label={LABEL[step]} autosize minRows={2} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <div className={styles.row}>
        <Button type="submit" variant="filled" disabled={text.trim() === ""} loading={act.isPending}>
          {LABEL[step]}
        </Button>
      </div>
    </form>
  );
}
