//! Prints what the linter finds in stories, for whoever works on a rule: `cargo run --example lint FILE...`.

fn main() {
    for path in std::env::args().skip(1) {
        let source = std::fs::read_to_string(&path).expect("a story file");
        let report = highbar_stories::lint(&source, None, None);
        println!("{path}: {} words, {} minutes", report.words, report.minutes_spoken);
        let chars: Vec<char> = source.chars().collect();
        for finding in report.findings {
            let quote: String = chars[finding.start..finding.end].iter().take(80).collect();
            println!(
                "  {} [{}..{}] {:?}\n    {} {}",
                finding.rule, finding.start, finding.end, quote, finding.message, finding.fix
            );
        }
    }
}
