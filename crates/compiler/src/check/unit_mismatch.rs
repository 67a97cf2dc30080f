//! A value given in another unit than its feature has.

use clinical::Unit;

use super::Check;
use crate::diagnostic::{Findings, Word};

pub(crate) const CHECK: Check = Check::error("unit-mismatch");

pub(crate) fn report(findings: &mut Findings<'_>, value: &Word, unit: Option<Unit>) {
    let help = match unit {
        Some(unit) => format!("this feature is measured in `{}`: write the number alone", unit.id()),
        None => "a gestational age is written in weeks and days, such as `31+4`".to_owned(),
    };
    findings.add(CHECK, &value.place, format!("`{}` is in another unit than its feature", value.text), help);
}
