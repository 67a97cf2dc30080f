//! What must hold of whatever bytes somebody has for a case file. The fuzz target asks the same.

use bundle::Bundle;
use care::Known;
use clinical::Disposition;
use exchange::case_file::{Source, read};
use exchange::{Occasion, check, check_json, plan_json};
use guideline::{Condition, FeatureId};

/// A file is read or refused; what was read has a result, and nobody is cleared past a danger sign
/// that concerns everyone, that she says is there or is not sure of, and that cannot wait for an
/// appointment.
pub(crate) fn case_file(bundle: &Bundle, bytes: &[u8]) {
    let day = "2031-04-12".parse().expect("a day");
    let occasion = Occasion::new(bundle, day);
    // A file that begins with a brace is JSON, whatever it is called.
    let Ok(source) = Source::of("case.toml", bytes) else { return };
    let file = match read(&source, occasion.setting()) {
        Ok(file) => file,
        Err(error) => {
            assert!(!error.to_string().is_empty());
            return;
        }
    };
    let checked = check(&occasion, &file);
    if let Some(cleared) = checked.cleared() {
        let case = cleared.assessment().case();
        for (at, sign) in (0u16..).zip(&bundle.guideline.signs) {
            if sign.when != Condition::Always {
                continue;
            }
            let allowed = match case.known(FeatureId(at)) {
                Known::NotSure => sign.not_sure,
                Known::Band(1) => sign.disposition,
                _ => continue,
            };
            let text = String::from_utf8_lossy(bytes);
            assert!(allowed <= Disposition::BookAppointment, "{} in\n{text}", sign.id);
        }
    }
    let again = read(&source, occasion.setting()).expect("it was read before");
    assert_eq!(check_json(&occasion, &file), check_json(&occasion, &again));
    assert!(!plan_json(&occasion, &file).is_empty());
}
