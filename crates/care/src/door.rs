//! Whom to ring or where to go, for what was found, in this week.

use clinical::Disposition;
use guideline::{DoorId, GroupId, Guideline};

use crate::assess::Assessment;
use crate::infer::Reading;

/// The doors for an assessment, best first: those of the danger signs that make it as urgent as it
/// is. Where no sign does (ordinary pain was not recognised), those of any sign of that urgency.
/// With an unknown week every door that may be right is named.
#[must_use]
pub fn doors(rules: &Guideline, assessment: &Assessment) -> Vec<DoorId> {
    let urgency = assessment.act_on();
    if urgency == Disposition::SelfCare {
        return Vec::new();
    }
    let mut groups: Vec<GroupId> = Vec::new();
    for reason in assessment.reasons().iter().filter(|reason| reason.disposition == urgency) {
        let group = rules.sign(reason.sign).group;
        if !groups.contains(&group) {
            groups.push(group);
        }
    }
    let codes = assessment.settled_codes(rules);
    let reading = Reading::plain(rules, &codes);
    let mut doors: Vec<DoorId> = Vec::new();
    let mut open = |group: Option<GroupId>| {
        for rule in &rules.door_rules {
            let of_group = group.is_none_or(|group| rule.group == group);
            if of_group && rule.disposition == urgency && reading.truth(&rule.when).possible() {
                for door in &rule.doors {
                    if !doors.contains(door) {
                        doors.push(*door);
                    }
                }
            }
        }
    };
    if groups.is_empty() {
        open(None);
    } else {
        for group in groups {
            open(Some(group));
        }
    }
    doors
}
