/** The letter as it reads: paragraphs, lists and headings of Markdown, drawn as elements and never as HTML. */
import styles from "./Offers.module.css";

export function Letter({ text }: { text: string }) {
  return (
    <div className={styles.letter}>
      {text.split(/\n{2,}/).map((block) => (
        <Block key={block} block={block.trim()} />
      ))}
    </div>
  );
}

function Block({ block }: { block: string }) {
  if (block === "") return null;
  const heading = /^#{1,3}\s+(.*)$/.exec(block);
  if (heading) return <h3>{heading[1]}</h3>;
  const lines = block.split("\n");
  if (lines.every((line) => /^[-*]\s+/.test(line))) {
    return (
      <ul>
        {lines.map((line) => (
          <li key={line}>{strong(line.replace(/^[-*]\s+/, ""))}</li>
        ))}
      </ul>
    );
  }
  return <p>{lines.flatMap((line, at) => (at === 0 ? strong(line) : [<br key={`break-${line}`} />, ...strong(line)]))}</p>;
}

/** `**strong**` is the one mark that letters use inside of a line. */
const strong = (line: string) => line.split(/\*\*/).map((part, at) => (at % 2 === 1 ? <strong key={`${at}-${part}`}>{part}</strong> : part));
