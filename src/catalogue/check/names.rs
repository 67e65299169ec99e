//! Names: texts that are no name, and attributes that are neither a case nor a form.

use super::Catalogues;
use crate::diagnostic::Diagnostics;

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for locale in &catalogues.locales {
        findings.extend(locale.name_findings.iter().cloned());
    }
}
