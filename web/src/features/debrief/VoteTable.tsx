/** Three votes a person around the bar, and what each says of the bar. */
import type { DebriefView } from "@/api/types/debrief";
import type { Column } from "@/ui/parts/PeopleHead";
import { VoteHistory, type Statement } from "@/ui/parts/VoteHistory";
import { useSession } from "@/api/session";
import { trailOf } from "./table";
import { t } from "./words";

export function VoteTable({ view, columns }: { view: DebriefView; columns: Column[] }) {
  const me = useSession()?.person.id;
  const hidden = view.participants.every((one) => one.votes === null);
  const talked = view.phase === "discussion" || view.phase === "decision" || view.phase === "outcome";
  const said = ({ bar }: DebriefView["participants"][number]): Statement => (bar ? (bar.raises ? "yes" : "no") : null);
  const statements = Object.fromEntries(view.participants.map((one) => [one.person.id, said(one)]));
  return (
    <VoteHistory
      columns={columns}
      trails={Object.fromEntries(view.participants.map((one) => [one.person.id, trailOf(one)]))}
      {...(talked && { statements })}
      sealed={hidden}
      {...(me && { me })}
      corner={<span className="hb-t3">{t("scorecardsIn", { count: view.gate.in, of: view.gate.of })}</span>}
    />
  );
}
