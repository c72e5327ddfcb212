/** Above a form: why it was refused, said aloud when it appears. */
import { Icon } from "@/ui/icons/Icon";

export function FormProblem({ message }: { message: string | null }) {
  if (!message) return null;
  return (
    <div role="alert" className="hb-note bad">
      <Icon name="warning" />
      <p>{message}</p>
    </div>
  );
}
