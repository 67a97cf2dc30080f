//! What she chose, as a backup carries it to another device.
//!
//! The diary's own place and seal are of one device and stay there. What comes in is taken as if she had
//! typed it: what this device does not know is passed over.

use exchange::Number;
use guideline::Guideline;
use store::Settings;

use super::{Choices, UNIT};

const THEMES: [&str; 4] = ["auto", "light", "dark", "contrast"];
const YES: &str = "yes";
const NO: &str = "no";

impl Choices {
    /// As they go into a backup.
    #[must_use]
    pub fn settings(&self) -> Settings {
        let flag = |on: bool| if on { YES } else { "" }.to_owned();
        let minutes = self.minutes.map(|minutes| minutes.to_string()).unwrap_or_default();
        let all = [
            ("region", self.region.clone()),
            ("unit", self.unit.clone()),
            ("theme", self.theme.clone()),
            ("minutes", minutes),
            ("equipment", self.equipment.join(" ")),
            ("spoken", if self.silent { NO.to_owned() } else { String::new() }),
            ("taps", flag(self.taps)),
        ];
        all.into_iter().filter(|(_, value)| !value.is_empty()).map(|(name, v)| (name.to_owned(), v)).collect()
    }

    /// These with the settings of a backup in their place; what it does not say stays.
    #[must_use]
    pub fn with(&self, rules: &Guideline, settings: &Settings) -> Self {
        let mut choices = self.clone();
        for (name, value) in settings {
            match name.as_str() {
                "region" if rules.find_region(value).is_some() => choices.region.clone_from(value),
                "unit" => {
                    let door = rules.find_door(UNIT);
                    if door.is_some_and(|door| Number::new(door, value).is_some()) {
                        choices.unit.clone_from(value);
                    }
                }
                "theme" if THEMES.contains(&value.as_str()) => choices.theme.clone_from(value),
                "minutes" => {
                    let most = rules.planner.session_minutes_max;
                    let minutes = value.parse().ok().filter(|minutes| (1..=most).contains(minutes));
                    choices.minutes = minutes.or(choices.minutes);
                }
                "equipment" => {
                    let known = |id: &&str| rules.find_equipment(id).is_some();
                    choices.equipment = value.split_whitespace().filter(known).map(str::to_owned).collect();
                }
                "spoken" => choices.silent = value == NO,
                "taps" => choices.taps = value == YES,
                _ => {}
            }
        }
        choices
    }
}
