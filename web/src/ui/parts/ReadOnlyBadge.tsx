import { Badge } from "./Badge";
import { words } from "./words";

/** Stands where the controls would be and says why there are none: "Submitted 16:52, version 1". */
export function ReadOnlyBadge({ reason }: { reason: string }) {
  return (
    <Badge outlined icon="lock">
      <span className="hb-vh">{words.readOnly}: </span>
      {reason}
    </Badge>
  );
}
