//! Doors: someone who is told to ring and not where, or told two different places.

use care::Wire;
use clinical::Disposition;
use guideline::{DoorRule, GroupId};

use super::{GapKind, Search, record};

/// Groups of danger signs that make it so urgent for someone, and that then name no door.
pub(super) fn gaps(search: &mut Search<'_>) {
    let rules = search.rules;
    for (at, group) in rules.groups.iter().enumerate() {
        let Ok(id) = u16::try_from(at).map(GroupId) else { continue };
        for urgency in Disposition::ALL.into_iter().skip(1) {
            let of_here = |rule: &&DoorRule| rule.group == id && rule.disposition == urgency;
            let open: Vec<Wire> =
                rules.door_rules.iter().filter(of_here).map(|rule| search.truth(&rule.when).maybe).collect();
            let mut wires = sent(search, id, urgency);
            wires.push(!search.model.circuit.any(open));
            let records = vec![record("groups", &group.id), record("dispositions", urgency.id())];
            search.if_anyone(&wires, GapKind::Gap, records);
        }
    }
}

/// Rules for the same group and urgency that surely hold together for someone who is sent there, and
/// that name different doors.
pub(super) fn conflicts(search: &mut Search<'_>) {
    let rules = search.rules;
    for (at, one) in rules.door_rules.iter().enumerate() {
        for other in rules.door_rules.iter().skip(at + 1) {
            let alike = one.group == other.group && one.disposition == other.disposition;
            if !alike || one.doors == other.doors {
                continue;
            }
            let mut wires = sent(search, one.group, one.disposition);
            wires.extend([search.truth(&one.when).yes, search.truth(&other.when).yes]);
            let records = vec![record("doors", &one.id), record("doors", &other.id)];
            search.if_anyone(&wires, GapKind::Conflict, records);
        }
    }
}

/// What is on for those whom a sign of this group makes so urgent. Out of scope the signs are weighed
/// as if the week were unknown; doors are looked at for those the guideline is meant for.
fn sent(search: &mut Search<'_>, group: GroupId, urgency: Disposition) -> Vec<Wire> {
    let outcome = search.told().outcome.clone();
    let mut counts = Vec::new();
    for (sign, standing) in search.rules.signs.iter().zip(&outcome.signs) {
        if sign.group != group {
            continue;
        }
        if sign.disposition == urgency {
            counts.push(standing.yes);
        }
        if sign.not_sure == urgency {
            counts.extend([standing.unsure, standing.mentioned]);
        }
    }
    let mut wires = vec![search.model.circuit.any(counts), !outcome.out_of_scope];
    let place = urgency as usize;
    wires.extend(place.checked_sub(1).and_then(|at| outcome.now.get(at)).copied());
    wires.extend(outcome.now.get(place).map(|beyond| !*beyond));
    wires
}
