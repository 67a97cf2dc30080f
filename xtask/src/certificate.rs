//! What is proved about the guideline, for the app: proved when the app is put together, so that it can
//! never be of another guideline or of an older one.

use std::process::Stdio;

use bundle::Bundle;
use web::certificate::Certificate;

use crate::Result;
use crate::run::cargo;

/// The certificate as data; none where not everything is proved, and then the app says that it has none.
pub(crate) fn certificate(bundle: &Bundle) -> Result<Option<(String, Certificate)>> {
    println!("proving the guideline for the app (about a quarter of a minute, once the prover is built)");
    let words = ["run", "--release", "--quiet", "--package", "cli", "--"];
    let asked = ["guideline", "certificate", "guideline", "--json", "--brief"];
    let mut command = cargo();
    command.args(words).args(asked).stderr(Stdio::inherit());
    let output = command.output().map_err(|e| format!("cannot start the prover: {e}"))?;
    match output.status.code() {
        Some(0) => {}
        // What it says of itself: not everything is proved. Anything else is a fault of ours.
        Some(1) => {
            println!(
                "not everything is proved, so the app has no certificate: `carrywell guideline prove` says why"
            );
            return Ok(None);
        }
        _ => return Err(format!("the certificate could not be made ({})", output.status)),
    }
    let text = String::from_utf8_lossy(&output.stdout);
    // A day in it would make another version of the app every day.
    let mut data: serde_json::Value = serde_json::from_str(&text).map_err(|e| e.to_string())?;
    if let Some(fields) = data.as_object_mut() {
        fields.remove("date");
    }
    let text = data.to_string();
    let read = Certificate::of(&text, &bundle.id.hex());
    let read =
        read.ok_or("the certificate is not about the guideline of the app, or cannot be read by it")?;
    Ok(Some((text, read)))
}
