//! Which part of a combination can still make a difference: read by values and by wires.
//!
//! A danger sign may follow from other answers, and each set of answers it follows from is a
//! *term*. A part of a term matters for an urgency if the term can still come true, and the rest of
//! it, with all that is known, does not make it so urgent by any other rule. The first half alone
//! would ask for parts that add nothing. The week is a part like any other, but that it is never
//! just missing: it matters if the rest is not enough in some other week.
//!
//! Promises that a part is left out only where the rest of every term it stands in is enough. What
//! cannot be taken apart (a `not`, or too many terms) is not judged here, and is asked as before.
//!
//! Absent: what ordinary pain looks like, and what is certain in some weeks and not in others.

use clinical::Disposition;
use guideline::{BandSet, Condition, FeatureId, FeatureKind, Guideline, Sign, SignId};

/// More terms than this are not taken apart.
const MOST: usize = 256;

/// One answer of a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Literal {
    pub(crate) feature: FeatureId,
    pub(crate) bands: BandSet,
}

/// What is taken for granted in thought: the least that makes a literal hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Assumed {
    pub(crate) literal: Literal,
    /// Whether "not sure" is enough.
    pub(crate) not_sure: bool,
}

/// Under which reading a condition is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum By {
    Danger,
    Worried,
    Reassuring,
}

type Term = Vec<Literal>;

/// One way to look at a person: with truth values, or with wires.
pub(crate) trait Look {
    /// On or off.
    type Bit: Copy;

    /// Whether it is known to be never on, so that nothing more need be looked at.
    fn is_never(bit: Self::Bit) -> bool;
    /// Both.
    fn and(&mut self, a: Self::Bit, b: Self::Bit) -> Self::Bit;
    /// The opposite.
    fn not(&mut self, a: Self::Bit) -> Self::Bit;
    /// Whether a question was not asked.
    fn not_asked(&mut self, feature: FeatureId) -> Self::Bit;
    /// Whether a sign's own question is put to her.
    fn heard(&mut self, sign: SignId) -> Self::Bit;
    /// Whether she said yes to a sign.
    fn said_yes(&mut self, sign: SignId) -> Self::Bit;
    /// Whether she is not sure of a sign.
    fn is_not_sure(&mut self, sign: SignId) -> Self::Bit;
    /// How many weeks are looked at.
    fn weeks(&self) -> usize;
    /// Whether a sign can still turn out otherwise in a week.
    fn turns(&mut self, sign: SignId, week: usize) -> Self::Bit;
    /// Whether it is so urgent in a week whatever else she answers.
    fn at_least(&mut self, week: usize, level: Disposition) -> Self::Bit;
    /// Whether a condition can still hold, and whether it surely does.
    fn truth(&mut self, condition: &Condition, by: By, week: usize) -> (Self::Bit, Self::Bit);
    /// Whether a sign would surely apply with some answers taken for granted.
    fn would_apply(&mut self, assumed: &[Assumed], sign: SignId, week: usize) -> Self::Bit;
    /// Whether it would be so urgent by one of these signs with some answers taken for granted.
    fn would_be(
        &mut self,
        assumed: &[Assumed],
        signs: &[SignId],
        week: usize,
        level: Disposition,
    ) -> Self::Bit;
    /// Whether nothing new would be learned of a question.
    fn is_wanted(&self, feature: FeatureId) -> bool;
    /// A question matters in a week.
    fn want(&mut self, feature: FeatureId, week: usize, when: Self::Bit);
}

/// The combinations of a guideline, taken apart.
pub(crate) struct Terms {
    /// For each feature, the signs that lean on it.
    leaning: Vec<Vec<SignId>>,
}

/// One sign, taken apart.
struct Apart<Bit> {
    /// What makes it apply.
    when: Vec<Term>,
    /// What it follows from besides its own answer.
    yes: Vec<Term>,
    /// What was found out of terms: where all of one but the week makes it so urgent in every week.
    in_every_week: Vec<(Vec<Assumed>, Disposition, Bit)>,
}

impl Terms {
    pub(crate) fn of(rules: &Guideline) -> Self {
        let mut leaning: Vec<Vec<SignId>> = vec![Vec::new(); rules.features.len()];
        for (at, sign) in rules.signs.iter().enumerate() {
            let Ok(at) = u16::try_from(at) else { continue };
            let mut lean = |feature: FeatureId| {
                if let Some(list) = leaning.get_mut(feature.index())
                    && list.last() != Some(&SignId(at))
                {
                    list.push(SignId(at));
                }
            };
            lean(FeatureId(at));
            for condition in [Some(&sign.when), sign.yes_when.as_ref()].into_iter().flatten() {
                crate::infer::for_each_asked(rules, condition, &mut lean);
            }
        }
        Self { leaning }
    }

    /// The signs that lean on what is taken for granted.
    fn leaning(&self, assumed: &[Assumed]) -> Vec<SignId> {
        let each = assumed.iter().filter_map(|a| self.leaning.get(a.literal.feature.index()));
        let mut signs: Vec<SignId> = each.flatten().copied().collect();
        crate::order::order_by(&mut signs, |sign| *sign);
        signs.dedup();
        signs
    }

    /// Calls `want` for every question that a sign hangs on and that matters: its own, what makes
    /// it apply, and the parts of its combination. False where it cannot be taken apart.
    pub(crate) fn each_part<L: Look>(&self, rules: &Guideline, look: &mut L, id: SignId) -> bool {
        let sign = rules.sign(id);
        // A private sign applies to whoever speaks of it, so what makes it apply is not taken apart.
        let when = if sign.private { Some(vec![Vec::new()]) } else { terms(rules, &sign.when) };
        let yes = sign.yes_when.as_ref().map_or(Some(Vec::new()), |condition| terms(rules, condition));
        let (Some(when), Some(yes)) = (when, yes) else { return false };
        let mut apart = Apart { when, yes, in_every_week: Vec::new() };
        let (said_yes, not_sure) = (look.said_yes(id), look.is_not_sure(id));
        let unsaid = look.not(said_yes);
        let unsure_too = look.not(not_sure);
        for week in 0..look.weeks() {
            let turns = look.turns(id, week);
            if L::is_never(turns) {
                continue;
            }
            self.own(look, rules, id, &mut apart, week);
            let may = look.and(turns, unsaid);
            // Where "not sure" counts as much as "yes", it is enough to ask what may say so.
            if sign.disposition > sign.not_sure {
                self.parts_for(
                    look,
                    rules,
                    sign,
                    &mut apart,
                    Aim { by: By::Reassuring, week, level: sign.disposition, may },
                );
            }
            let may = look.and(may, unsure_too);
            self.parts_for(
                look,
                rules,
                sign,
                &mut apart,
                Aim { by: By::Worried, week, level: sign.not_sure, may },
            );
        }
        true
    }

    /// The sign's own question, and what makes it apply where its own answer is a reason.
    fn own<L: Look>(
        &self,
        look: &mut L,
        rules: &Guideline,
        id: SignId,
        apart: &mut Apart<L::Bit>,
        week: usize,
    ) {
        let sign = rules.sign(id);
        let feature = FeatureId::from(id);
        let turns = look.turns(id, week);
        let not_sure = look.is_not_sure(id);
        let heard = look.heard(id);
        let open = {
            match &sign.yes_when {
                None => heard,
                Some(condition) => {
                    let (_, says_yes) = look.truth(condition, By::Reassuring, week);
                    let unsaid = look.not(says_yes);
                    let open = look.and(heard, unsaid);
                    let (_, says_maybe) = look.truth(condition, By::Worried, week);
                    let adds = look.not(says_maybe);
                    if sign.disposition == sign.not_sure { look.and(open, adds) } else { open }
                }
            }
        };
        let said = look.said_yes(id);
        let answer = [Literal { feature, bands: BandSet::YES }];
        for (own, level, by, is_asked) in [
            (open, sign.disposition, By::Reassuring, true),
            (heard, sign.not_sure, By::Worried, true),
            (said, sign.disposition, By::Reassuring, false),
            (not_sure, sign.not_sure, By::Worried, false),
        ] {
            let certain = look.at_least(week, level);
            let room = look.not(certain);
            let may = look.and(turns, own);
            let may = look.and(may, room);
            if L::is_never(may) {
                continue;
            }
            let mut in_every_week = core::mem::take(&mut apart.in_every_week);
            for when in &apart.when {
                let Some(may) = hold_together(look, when, By::Danger, week, may) else { continue };
                self.week(look, rules, &answer, when, Aim { by, week, level, may }, &mut in_every_week);
                // What is only not sure matters to the week alone.
                if is_asked && by == By::Worried {
                    continue;
                }
                if is_asked && !look.is_wanted(feature) {
                    self.want(
                        look,
                        Part { feature, guard: may },
                        &rest(rules, feature, &[], true, when),
                        week,
                        level,
                    );
                }
                for part in when {
                    let feature = part.feature;
                    if feature != rules.gestational_age && !look.is_wanted(feature) {
                        let asked = look.not_asked(feature);
                        let guard = look.and(may, asked);
                        let rest = rest(rules, feature, &[], true, when);
                        let anyhow = look.would_apply(&rest, id, week);
                        let needed = look.not(anyhow);
                        let guard = look.and(guard, needed);
                        self.want(look, Part { feature, guard }, &rest, week, level);
                    }
                }
            }
            apart.in_every_week = in_every_week;
        }
    }

    /// The week matters where a term that it is a part of can come true, and all the rest of it is
    /// not enough in some other week.
    fn week<L: Look>(
        &self,
        look: &mut L,
        rules: &Guideline,
        yes: &[Literal],
        when: &[Literal],
        aim: Aim<L::Bit>,
        in_every_week: &mut Vec<(Vec<Assumed>, Disposition, L::Bit)>,
    ) {
        let ga = rules.gestational_age;
        if look.is_wanted(ga) || !yes.iter().chain(when).any(|literal| literal.feature == ga) {
            return;
        }
        let rest = rest(rules, ga, yes, aim.by == By::Worried, when);
        let known = in_every_week.iter().find(|(of, to, _)| *of == rest && *to == aim.level);
        let everywhere = match known {
            Some((_, _, everywhere)) => *everywhere,
            None => {
                let leaning = self.leaning(&rest);
                let mut everywhere = look.would_be(&rest, &leaning, aim.week, aim.level);
                for week in 0..look.weeks() {
                    if !L::is_never(everywhere) {
                        let here = look.would_be(&rest, &leaning, week, aim.level);
                        everywhere = look.and(everywhere, here);
                    }
                }
                in_every_week.push((rest, aim.level, everywhere));
                everywhere
            }
        };
        let elsewhere = look.not(everywhere);
        let matters = look.and(aim.may, elsewhere);
        look.want(ga, aim.week, matters);
    }

    /// A question matters where the rest is not enough.
    fn want<L: Look>(
        &self,
        look: &mut L,
        part: Part<L::Bit>,
        rest: &[Assumed],
        week: usize,
        level: Disposition,
    ) {
        if L::is_never(part.guard) {
            return;
        }
        let enough = look.would_be(rest, &self.leaning(rest), week, level);
        let adds = look.not(enough);
        let matters = look.and(part.guard, adds);
        look.want(part.feature, week, matters);
    }

    fn parts_for<L: Look>(
        &self,
        look: &mut L,
        rules: &Guideline,
        sign: &Sign,
        apart: &mut Apart<L::Bit>,
        aim: Aim<L::Bit>,
    ) {
        let Aim { by, week, level, may } = aim;
        let Some(condition) = &sign.yes_when else { return };
        let certain = look.at_least(week, level);
        let room = look.not(certain);
        let may = look.and(may, room);
        if L::is_never(may) {
            return;
        }
        let (_, surely) = look.truth(condition, by, week);
        let open = look.not(surely);
        let may_turn = look.and(may, open);
        for when in &apart.when {
            let Some(applies) = hold_together(look, when, By::Danger, week, may) else { continue };
            for yes in &apart.yes {
                let Some(holds) = hold_together(look, yes, by, week, applies) else { continue };
                let aim = Aim { may: holds, ..aim };
                self.week(look, rules, yes, when, aim, &mut apart.in_every_week);
                let holds_open = look.and(holds, may_turn);
                for (part, guard) in yes.iter().map(|part| (part, holds_open)).chain(
                    // What makes it apply matters too while the combination is certain.
                    when.iter().map(|part| (part, holds)),
                ) {
                    let feature = part.feature;
                    if feature == rules.gestational_age || look.is_wanted(feature) {
                        continue;
                    }
                    let asked = look.not_asked(feature);
                    let guard = look.and(guard, asked);
                    let rest = rest(rules, feature, yes, by == By::Worried, when);
                    self.want(look, Part { feature, guard }, &rest, week, level);
                }
            }
        }
    }
}

/// One question, and where it stands in what can come about.
struct Part<Bit> {
    feature: FeatureId,
    guard: Bit,
}

/// What is aimed at: by which reading, in which week, how urgent, and where it may come about.
#[derive(Clone, Copy)]
struct Aim<Bit> {
    by: By,
    week: usize,
    level: Disposition,
    may: Bit,
}

/// Where all of a term can hold, within a guard; nothing where it cannot.
fn hold_together<L: Look>(
    look: &mut L,
    term: &[Literal],
    by: By,
    week: usize,
    guard: L::Bit,
) -> Option<L::Bit> {
    let mut all = guard;
    for literal in term {
        let is = Condition::Is { feature: literal.feature, bands: literal.bands };
        let (can, _) = look.truth(&is, by, week);
        all = look.and(all, can);
        if L::is_never(all) {
            return None;
        }
    }
    Some(all)
}

/// The rest of a term without one question, and without what that question opens: a value says
/// nothing where the device for it is what is asked about. What another week would open stays: two
/// people may agree on it.
fn rest(
    rules: &Guideline,
    without: FeatureId,
    yes: &[Literal],
    not_sure: bool,
    when: &[Literal],
) -> Vec<Assumed> {
    let mut out: Vec<Assumed> = Vec::with_capacity(yes.len() + when.len());
    let each =
        yes.iter().map(|literal| (literal, not_sure)).chain(when.iter().map(|literal| (literal, true)));
    for (literal, not_sure) in each {
        let device = match &rules.feature(literal.feature).kind {
            FeatureKind::Quantity { device, .. } => *device,
            _ => None,
        };
        let is_other = literal.feature != without
            && device != Some(without)
            && (without == rules.gestational_age || !opens(rules, without, literal.feature))
            && literal.feature != rules.gestational_age
            && !out.iter().any(|assumed| assumed.literal.feature == literal.feature);
        if is_other {
            out.push(Assumed { literal: *literal, not_sure });
        }
    }
    out
}

/// Whether a sign is asked about only with an answer to this question.
fn opens(rules: &Guideline, question: FeatureId, sign: FeatureId) -> bool {
    let mut found = false;
    if let Some(sign) = rules.signs.get(sign.index()) {
        crate::infer::for_each_asked(rules, &sign.when, &mut |feature| found |= feature == question);
    }
    found
}

/// Every set of answers that makes a condition hold; nothing where it cannot be said so.
fn terms(rules: &Guideline, condition: &Condition) -> Option<Vec<Term>> {
    let out = match condition {
        Condition::Always => vec![Vec::new()],
        Condition::Is { feature, bands } => match &rules.feature(*feature).kind {
            FeatureKind::Inferred { when } if *bands == BandSet::YES => terms(rules, when)?,
            FeatureKind::Inferred { .. } => return None,
            // The week is looked at one by one anyhow.
            FeatureKind::GestationalAge { .. } => vec![vec![Literal { feature: *feature, bands: *bands }]],
            _ => bands
                .iter()
                .map(|band| vec![Literal { feature: *feature, bands: BandSet::of([band]) }])
                .collect(),
        },
        Condition::Any(parts) => {
            let mut out = Vec::new();
            for part in parts {
                out.extend(terms(rules, part)?);
            }
            out
        }
        Condition::All(parts) => {
            let mut out: Vec<Term> = vec![Vec::new()];
            for part in parts {
                let more = terms(rules, part)?;
                if out.len() * more.len() > MOST {
                    return None;
                }
                out = out.iter().flat_map(|one| more.iter().map(|other| joined(one, other))).collect();
            }
            out
        }
        Condition::Not(_) => return None,
    };
    (out.len() <= MOST).then_some(out)
}

fn joined(one: &[Literal], other: &[Literal]) -> Term {
    let mut out = one.to_vec();
    out.extend(other.iter().filter(|literal| !one.contains(literal)));
    out
}
