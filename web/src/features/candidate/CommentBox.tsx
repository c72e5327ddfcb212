/** A remark for the team. What was typed outlives a refusal and a change of page. */
import { Button, Textarea } from "@mantine/core";
import { useSessionStorage } from "@mantine/hooks";
import { type FormEvent, useState } from "react";
import { sentence } from "@/lib/problem";
import { after } from "@/lib/after";
import { toast } from "@/ui/toast";
import { FormProblem } from "@/ui/FormProblem";
import styles from "./CandidatePage.module.css";
import { useComment } from "./queries";
import { t } from "./words";

export const COMMENT_ID = "comment-text";

export function CommentBox({ id }: { id: string }) {
  const [text, setText] = useSessionStorage({ key: `comment:${id}`, defaultValue: "", getInitialValueInEffect: false });
  const [focused, setFocused] = useState(false);
  const comment = useComment(id);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const said = text.trim();
    if (said === "" || comment.isPending) return;
    after(comment, said, () => {
        setText("");
        toast(t("commented"));
      });
  };
  const open = focused || text !== "";
  return (
    <form className={styles.comment} onSubmit={send}>
      <Textarea
        id={COMMENT_ID}
        aria-label={t("commentLabel")}
        placeholder={t("commentPlaceholder")}
        autosize
        minRows={1}
        maxRows={8}
        maxLength={8000}
        value={text}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send(event);
        }}
      />
      <FormProblem message={comment.error ? sentence(comment.error) : null} />
      {open && (
        <div className={styles.commentFoot}>
          <span className="hb-xs hb-t3">{t("commentHint")}</span>
          <Button size="xs" type="submit" loading={comment.isPending} disabled={text.trim() === ""} onMouseDown={(event) => event.preventDefault()}>
            {t("commentSend")}
          </Button>
        </div>
      )}
    </form>
  );
}
