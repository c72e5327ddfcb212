/**
 * Markdown as React elements: no HTML is made from text anywhere, and HTML inside the text stands there as text.
 * `guide:star` is an article of the field guide; a path is a page of ours; any other address stays plain words.
 */
import { lexer, type Token, type Tokens } from "marked";
import { Fragment, type ReactNode, useMemo } from "react";
import { HrefLink } from "@/ui/HrefLink";
import { SideScroll } from "@/ui/parts/SideScroll";
import { anchorOf } from "./anchors";
import styles from "./Markdown.module.css";

/** The address behind a link, or nothing for one that leads outside. */
export function pageOf(href: string): string | null {
  if (href.startsWith("guide:")) return `/prepare/guide/${encodeURIComponent(href.slice("guide:".length))}`;
  return /^\/(?![/\\])/.test(href) ? href : null;
}

/** The second-level headings in their order. */
export function headingsOf(markdown: string): string[] {
  return lexer(markdown).flatMap((token) => (token.type === "heading" && token["depth"] === 2 ? [plain(token)] : []));
}

/** The words of a token without its marks. */
function plain(token: Token): string {
  const inner = "tokens" in token ? token.tokens : undefined;
  if (inner) return inner.map(plain).join("");
  return "text" in token && typeof token.text === "string" ? token.text : "";
}

const each = (tokens: readonly Token[] | undefined, draw: (token: Token) => ReactNode): ReactNode =>
  tokens?.map((token, at) => <Fragment key={at}>{draw(token)}</Fragment>);

function inline(token: Token): ReactNode {
  switch (token.type) {
    case "strong":
      return <strong>{each(token.tokens, inline)}</strong>;
    case "em":
      return <em>{each(token.tokens, inline)}</em>;
    case "del":
      return <s>{each(token.tokens, inline)}</s>;
    case "codespan":
      return <code>{(token as Tokens.Codespan).text}</code>;
    case "br":
      return <br />;
    case "link": {
      const href = pageOf((token as Tokens.Link).href);
      const words = each(token.tokens, inline);
      return href ? <HrefLink href={href} className="hb-link">{words}</HrefLink> : words;
    }
    default:
      return "tokens" in token && token.tokens ? each(token.tokens, inline) : plain(token);
  }
}

function Table({ table }: { table: Tokens.Table }) {
  const align = (at: number) => (table.align[at] === "right" ? "num" : undefined);
  return (
    <SideScroll label={table.header.map((cell) => cell.text).join(", ")}>
      <table className={styles.table}>
        <thead>
          <tr>
            {table.header.map((cell, at) => (
              <th key={at} scope="col" className={align(at)}>
                {each(cell.tokens, inline)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, line) => (
            <tr key={line}>
              {row.map((cell, at) => (
                <td key={at} className={align(at)}>
                  {each(cell.tokens, inline)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </SideScroll>
  );
}

function List({ list }: { list: Tokens.List }) {
  const items = list.items.map((item, at) => <li key={at}>{each(item.tokens, block)}</li>);
  return list.ordered ? <ol start={list.start || 1}>{items}</ol> : <ul>{items}</ul>;
}

function Heading({ token }: { token: Tokens.Heading }) {
  const words = each(token.tokens, inline);
  if (token.depth <= 2) return <h2 id={anchorOf(plain(token))}>{words}</h2>;
  return <h3>{words}</h3>;
}

function block(token: Token): ReactNode {
  switch (token.type) {
    case "space":
    case "def":
      return null;
    case "heading":
      return <Heading token={token as Tokens.Heading} />;
    case "paragraph":
      return <p>{each(token.tokens, inline)}</p>;
    case "list":
      return <List list={token as Tokens.List} />;
    case "table":
      return <Table table={token as Tokens.Table} />;
    case "blockquote":
      return <blockquote>{each(token.tokens, block)}</blockquote>;
    case "code":
      return <pre>{(token as Tokens.Code).text}</pre>;
    case "hr":
      return <hr />;
    case "html":
      return <p>{(token as Tokens.HTML).text}</p>;
    default:
      return inline(token);
  }
}

export function Markdown({ text }: { text: string }) {
  const tokens = useMemo(() => lexer(text), [text]);
  return <div className={styles.text}>{each(tokens, block)}</div>;
}
