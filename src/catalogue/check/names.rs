//! Names: texts that are no name, and attributes that are neither a case nor a form.

use super::Catalogues;
use crate::diagnostic::{Diagnostic, Diagnostics};

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for locale in catalogues.locales.iter() {
        // What an attribute says that has lost its dot is told as that, and not as a value of the attribute above it.
        let spoilt: Vec<_> = locale
            .entries
            .iter()
            .flat_map(|entry| entry.attributes_without_dot().filter_map(|lost| entry.attribute_above(lost)))
            .collect();
        let is_spoilt =
            |finding: &&Diagnostic| finding.labels.first().is_some_and(|label| spoilt.contains(&label.span));
        findings.extend(locale.name_findings.iter().filter(|finding| !is_spoilt(finding)).cloned());
    }
}
