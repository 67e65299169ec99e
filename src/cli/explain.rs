//! `verbale explain`: what a finding means, and what to do about it.

use std::fmt::Write as _;
use std::io::{IsTerminal, Write as _};
use std::process::ExitCode;

use clap::Args;
use serde_json::json;

use super::Common;
use super::session::Session;
use crate::diagnostic::{Code, nearest};

/// Say what a finding means and what to do about it; without a code, list all that there are
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  verbale explain unknown-party          a page on `error[unknown-party]`
  verbale explain                        all codes, with a sentence on each")]
pub struct Explain {
    /// The code of a finding, as it stands in brackets before the message
    #[arg(value_name = "CODE")]
    code: Option<String>,

    /// As JSON: one array of all codes, or the one object of a code
    #[arg(long)]
    json: bool,
}

impl Explain {
    pub fn run(self, common: &Common) -> ExitCode {
        let Some(written) = &self.code else {
            let all: Vec<_> = Code::ALL.iter().map(|code| object(*code)).collect();
            Session::tell(&[if self.json { format!("{:#}", json!(all)) } else { list() }]);
            return ExitCode::SUCCESS;
        };
        // As it is copied from a message: `error[unknown-party]`.
        let name = written.rsplit('[').next().unwrap_or(written).trim_end_matches([']', ':']).to_lowercase();
        let Some(code) = Code::named(&name) else {
            let known: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
            let help = match nearest(&name, &known) {
                Some(near) => format!("did you mean `{near}`?"),
                None => "`verbale explain` lists all codes".to_string(),
            };
            Session::new(common).say(&format!("error: there is no finding `{written}`\n  = help: {help}"));
            return ExitCode::from(2);
        };
        let stdout = std::io::stdout();
        let page = match (self.json, stdout.is_terminal()) {
            (true, _) => format!("{:#}\n", object(code)),
            (false, true) => for_terminal(&page(code), std::env::var_os("NO_COLOR").is_none_or(|set| set.is_empty())),
            (false, false) => page(code),
        };
        // Whoever does not listen any more misses nothing.
        let _ = stdout.lock().write_all(page.as_bytes());
        ExitCode::SUCCESS
    }
}

fn object(code: Code) -> serde_json::Value {
    json!({
        "code": code.as_str(),
        "severity": code.weight().severity().to_string(),
        "settable": code.weight().can_be_set(),
        "locQualityIssueType": code.issue_type().as_str(),
        "summary": code.summary(),
        "page": code.page(),
    })
}

/// A line for each code.
fn list() -> String {
    let width = Code::ALL.iter().map(|code| code.as_str().len()).max().unwrap_or(0);
    let lines = Code::ALL.iter().map(|code| {
        let severity = code.weight().severity().to_string();
        format!("{:width$}  {severity:7}  {}", code.as_str(), code.summary())
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The page of a code, and below it what the table says.
fn page(code: Code) -> String {
    let weight = code.weight();
    let set = if weight.can_be_set() {
        format!("`severities: {{ {code}: … }}` in `verbale.yaml` makes it `error`, `warning`, `note` or `off`")
    } else {
        "no project can lower it".to_string()
    };
    format!(
        "{}\nSeverity: {}; {set}.  \nITS 2.0 type: {}.\n",
        code.page(),
        weight.severity(),
        code.issue_type().as_str()
    )
}

/// A page as a terminal shows it: headings bold, code set in, its marks taken away.
fn for_terminal(page: &str, colour: bool) -> String {
    let styled = |text: &str, style: &str| {
        if colour { format!("\u{1b}[{style}m{text}\u{1b}[0m") } else { text.to_string() }
    };
    let mut shown = String::from("\n");
    let mut in_code = false;
    for line in page.lines() {
        if line.starts_with("```") {
            in_code = !in_code;
        } else if in_code {
            let _ = writeln!(shown, "    {}", styled(line, "36"));
        } else if let Some(heading) = line.strip_prefix("# ").or_else(|| line.strip_prefix("## ")) {
            let _ = writeln!(shown, "{}", styled(heading, "1"));
        } else {
            for (index, piece) in line.trim_end().split('`').enumerate() {
                if index % 2 == 0 {
                    shown.push_str(piece);
                } else if colour {
                    shown.push_str(&styled(piece, "36"));
                } else {
                    let _ = write!(shown, "`{piece}`");
                }
            }
            shown.push('\n');
        }
    }
    shown.push('\n');
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_shows_no_marks_of_markdown() {
        let page = "# a-code\n\nA `key` that\n\n```yaml\nkey: `value`\n```\n";
        assert_eq!(for_terminal(page, false), "\na-code\n\nA `key` that\n\n    key: `value`\n\n");
        let coloured = for_terminal(page, true);
        assert!(coloured.contains("\u{1b}[1ma-code\u{1b}[0m") && coloured.contains("A \u{1b}[36mkey\u{1b}[0m that"));
    }
}
