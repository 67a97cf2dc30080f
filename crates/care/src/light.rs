//! What pain during a session, after it and on the next morning means for the next time.

use clinical::Score;
use guideline::{Guideline, Light};

/// What is known of the pain of one session.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Soreness {
    /// Before it.
    pub before: Option<Score>,
    /// The most of it during and after.
    pub most: Option<Score>,
    /// Whether the next morning was worse.
    pub worse_next_morning: Option<bool>,
    /// Whether the pain of her pelvic girdle is among hers.
    pub pelvic: bool,
}

/// How the pain of a session is judged; nothing when neither it nor a worse morning is known.
///
/// Amber leans on her own start, so without it what is not green is red.
#[must_use]
pub fn light(rules: &Guideline, soreness: Soreness) -> Option<Light> {
    if soreness.worse_next_morning == Some(true) {
        return Some(Light::Red);
    }
    let lights = &rules.adaptation.lights;
    let most = soreness.most?.get();
    let amber_max = if soreness.pelvic { lights.amber_max_pelvic } else { lights.amber_max };
    let within = soreness.before.is_some_and(|before| most.saturating_sub(before.get()) <= lights.rise_max);
    // From a high start nothing is green; all that can be said is that it did not grow.
    if soreness.before.is_some_and(|before| before.get() >= lights.high_from) {
        return Some(if within { Light::Amber } else { Light::Red });
    }
    Some(if most <= lights.green_max {
        Light::Green
    } else if most <= amber_max && within {
        Light::Amber
    } else {
        Light::Red
    })
}
