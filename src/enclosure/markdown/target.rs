//! What links and images may point to.

/// The longest address that a link may have; Typst refuses more than 8000 characters.
const LONGEST: usize = 2000;

/// So much of an address is shown in a message.
const SHOWN: usize = 60;

/// Why an address cannot be the target of a link; `None` if it can.
pub(super) fn link_problem(target: &str) -> Option<String> {
    let rest_after = |scheme: &str| {
        target.get(..scheme.len()).filter(|start| start.eq_ignore_ascii_case(scheme)).map(|_| &target[scheme.len()..])
    };
    let web = rest_after("http://").or_else(|| rest_after("https://"));
    let good = match (web, rest_after("mailto:")) {
        (Some(rest), _) => !rest.is_empty() && !rest.starts_with('/'),
        (None, Some(rest)) => rest.contains('@'),
        (None, None) => false,
    };
    if target.len() > LONGEST {
        Some(format!("the link's target has more than {LONGEST} characters"))
    } else if target.is_empty() {
        Some("the link has no target".to_owned())
    } else if !good || target.chars().any(|c| c.is_whitespace() || c.is_control()) {
        Some(format!("the link's target `{}` is neither a web nor a mail address", shown(target)))
    } else {
        None
    }
}

/// Why a path cannot be that of an image, and what to do; `None` if it can.
pub(super) fn image_problem(path: &str) -> Option<(String, &'static str)> {
    let scheme = path.split_once(':').is_some_and(|(scheme, _)| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
    });
    if path.trim().is_empty() {
        Some(("the image has no path".to_owned(), "write the image's file in the round brackets: `![...](map.png)`"))
    } else if scheme || path.starts_with("//") {
        Some((
            format!("the image `{}` is not a file of the project", shown(path)),
            "put the file beside the enclosure and write its relative path: nothing is fetched from elsewhere",
        ))
    } else if path.starts_with('/') {
        Some((
            format!("the image's path `{}` is absolute", shown(path)),
            "write the path relative to the enclosure's own file",
        ))
    } else if path.contains('\\') {
        Some((format!("the image's path `{}` has a backslash", shown(path)), "part folders and files with `/`"))
    } else {
        None
    }
}

fn shown(text: &str) -> String {
    // A backtick or a line break would end the literal in the message.
    let line = text.replace(|c: char| c.is_control() || c == '`', "\u{FFFD}");
    match line.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}
