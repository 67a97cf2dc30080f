//! What a diary amounts to on one day: means, bad mornings, flares, what was done of what was
//! planned.
//!
//! Every number it counts with is the guideline's ([`guideline::Adaptation`]). What was not written
//! down is unknown, and an entry dated after the day in question does not count. Nor does one from before
//! this pregnancy, but for what points to a danger sign: that counts until a check settles it.
//!
//! Absent: every decision; see [`adapt`](crate::adapt()).

mod day;
mod flare;
mod open;

use clinical::{Date, GestationalAge, Score};
use guideline::{ActivityId, Fact, Guideline};

use crate::diary::{Diary, Offered};
use crate::record::{Effort, SessionRecord, Skipped};
pub(crate) use day::{Days, OneDay};
pub(crate) use flare::Flares;
pub use open::stands;
use open::{Room, danger};

/// How many facts there are.
const N_FACTS: usize = Fact::ALL.len();

/// The course of a diary up to a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    on: Date,
    values: [Option<i32>; N_FACTS],
    /// The worst pain of the last week.
    pub worst: Option<Score>,
    /// Mean pain of her first week, in tenths.
    pub baseline: Option<i32>,
    /// Mean of her own activities in the last week, in tenths; activities not rated are left out.
    pub function: Option<i32>,
    /// The same in her first week, over the activities rated in both.
    pub function_baseline: Option<i32>,
    /// Days of the last week with a session.
    pub session_days: u16,
    /// Sessions of the last week.
    pub sessions: u16,
    /// Exercises of the last week that were too hard or hurt, most often first.
    pub hard: Vec<ActivityId>,
    /// Exercises she called too easy, and never too hard, in the last week.
    pub easy: Vec<ActivityId>,
    /// Exercises she did in the last week.
    pub done: Vec<ActivityId>,
    /// What was added to her plan last: a level more, or something back.
    pub last_added: Option<ActivityId>,
    /// Whether something was added within the last week.
    pub added_lately: bool,
    /// What was taken out of her plan, the latest first.
    pub dropped: Vec<ActivityId>,
    /// Whether a plan for a flare that she took is behind this one.
    pub flare_taken: bool,
}

impl Course {
    /// The course of a diary up to a day, in that week of pregnancy if it is known.
    #[must_use]
    pub fn of(rules: &Guideline, diary: &Diary, on: Date, age: Option<GestationalAge>) -> Self {
        let days = Days::of(diary, on, age);
        let flares = Flares::of(rules, &days, on);
        let room = Room::of(rules, diary, on, age);
        let week = &rules.adaptation.week;
        let window = i32::from(week.window_days);
        let least = usize::from(week.days_min);
        let now = (on.plus_days(1 - window), on);
        let before = (on.plus_days(1 - 2 * window), on.plus_days(-window));
        let earlier = (on.plus_days(1 - 3 * window), on.plus_days(-2 * window));
        let back = i32::from(week.back_days);
        let weeks_ago = (now.0.plus_days(-back), on.plus_days(-back));
        let mean = |(first, last)| days.mean(first, last, least);
        let less = |a: Option<i32>, b: Option<i32>| Some(a? - b?);
        let first_week = days.first().map(|first| (first, first.plus_days(window - 1)));

        let planned = |day: Date| room.is_on(day) && !flares.cover(day);

        let mut course = Self::empty(on);
        let pain = mean(now);
        course.set(Fact::DaysKnown, Some(days.known(now.0, now.1)));
        course.set(Fact::Danger, danger(rules, diary, on).map(i32::from));
        course.set(Fact::PainMean, pain);
        course.set(Fact::PainMeanBefore, mean(before));
        course.set(Fact::PainChange, less(pain, mean(before)));
        course.set(Fact::PainChangeBefore, less(mean(before), mean(earlier)));
        course.set(Fact::PainOverWeeks, less(pain, mean(weeks_ago)));
        course.set(Fact::BadMornings, days.bad_mornings(now.0, now.1));
        course.set(Fact::BadMorningsBefore, days.bad_mornings(before.0, before.1));
        course.set(Fact::FlareDay, flares.day());
        course.set(Fact::Flares, Some(flares.recent()));
        course.set(Fact::Adherence, days.adherence(rules, planned, now.0, now.1));
        course.set(Fact::AdherenceBefore, days.adherence(rules, planned, before.0, before.1));
        course.set(Fact::GateDays, age.map(|age| gate_days(&week.gates, age)));
        course.worst = days.worst(now.0, now.1);
        course.baseline = first_week.and_then(mean);
        (course.function_baseline, course.function) = match first_week {
            Some(first) => days.functions_in_both(first, now),
            None => (None, None),
        };
        course.efforts(rules, days.sessions(now.0, now.1));
        course.session_days = u16::try_from(days.session_days(now.0, now.1)).unwrap_or(u16::MAX);
        course.choices(rules, diary, on);
        course
    }

    /// A course of which nothing is known but these facts. For whoever has them from elsewhere.
    #[must_use]
    pub fn known(on: Date, facts: &[(Fact, i32)]) -> Self {
        let mut course = Self::empty(on);
        for (fact, value) in facts {
            course.set(*fact, Some(*value));
        }
        course
    }

    fn empty(on: Date) -> Self {
        Self {
            on,
            values: [None; N_FACTS],
            worst: None,
            baseline: None,
            function: None,
            function_baseline: None,
            session_days: 0,
            sessions: 0,
            hard: Vec::new(),
            easy: Vec::new(),
            done: Vec::new(),
            last_added: None,
            added_lately: false,
            dropped: Vec::new(),
            flare_taken: false,
        }
    }

    /// The day.
    #[must_use]
    pub fn on(&self) -> Date {
        self.on
    }

    /// A fact: tenths of a point, percent, days or times; 1 and 0 for yes and no.
    #[must_use]
    pub fn fact(&self, fact: Fact) -> Option<i32> {
        self.values.get(fact as usize).copied().flatten()
    }

    /// The band a fact lies in. What lies past the end of a scale is in the last band of it.
    #[must_use]
    pub fn band(&self, rules: &Guideline, fact: Fact) -> Option<u8> {
        let value = self.fact(fact)?;
        let record = rules.adaptation.fact(fact)?;
        if record.is_yes_no() {
            return u8::try_from(value).ok().filter(|band| *band < 2);
        }
        let guideline::FeatureKind::Quantity { bands, .. } = &record.kind else {
            return None;
        };
        let (first, last) = (bands.first()?.first, bands.last()?.last);
        record.band_of(value.max(first).min(last))
    }

    fn set(&mut self, fact: Fact, value: Option<i32>) {
        if let Some(slot) = self.values.get_mut(fact as usize) {
            *slot = value;
        }
    }

    /// What was hard, easy and done.
    fn efforts<'d>(&mut self, rules: &Guideline, sessions: impl Iterator<Item = &'d SessionRecord>) {
        let mut hard: Vec<(ActivityId, i32)> = Vec::new();
        for session in sessions {
            self.sessions = self.sessions.saturating_add(1);
            for item in &session.items {
                let Some(activity) = rules.find_activity(&item.activity) else { continue };
                if item.done > 0 {
                    push_new(&mut self.done, activity);
                }
                let hurt = matches!(item.skipped, Some(Skipped::Pain | Skipped::Unsafe));
                if hurt || item.effort == Some(Effort::TooHard) {
                    match hard.iter_mut().find(|(known, _)| *known == activity) {
                        Some((_, times)) => *times += 1,
                        None => hard.push((activity, 1)),
                    }
                } else if item.effort == Some(Effort::TooEasy) {
                    push_new(&mut self.easy, activity);
                }
            }
        }
        crate::order::order_by(&mut hard, |(activity, times)| (core::cmp::Reverse(*times), *activity));
        self.set(Fact::TooHard, Some(hard.first().map_or(0, |(_, times)| *times)));
        self.hard = hard.into_iter().map(|(activity, _)| activity).collect();
        self.easy.retain(|activity| !self.hard.contains(activity));
    }

    /// What was added and taken out, by what she chose.
    fn choices(&mut self, rules: &Guideline, diary: &Diary, on: Date) {
        let window = i32::from(rules.adaptation.week.window_days);
        for (at, offered) in crate::choice::standing(rules, diary, on) {
            let added = matches!(offered, Offered::Restore { .. })
                || matches!(offered, Offered::Level { level, .. } if *level > 1);
            self.added_lately |= added && crate::choice::days_between(at.day, on) < window;
            match offered {
                Offered::Level { activity, level } if *level > 1 => {
                    self.last_added = rules.find_activity(activity).or(self.last_added);
                }
                Offered::Restore { activity } => {
                    let restored = rules.find_activity(activity);
                    self.dropped.retain(|known| Some(*known) != restored);
                    self.last_added = restored.or(self.last_added);
                }
                Offered::Drop { activity } => {
                    if let Some(dropped) = rules.find_activity(activity) {
                        self.dropped.retain(|known| *known != dropped);
                        self.dropped.insert(0, dropped);
                    }
                }
                Offered::Flare => {
                    let since = crate::choice::days_between(at.day, on);
                    let lasts = i32::from(rules.adaptation.flare.plan_days);
                    self.flare_taken |= since <= lasts;
                }
                Offered::Level { .. } | Offered::Minutes(_) => {}
            }
        }
        if self.last_added.is_some_and(|added| self.dropped.contains(&added)) {
            self.last_added = None;
        }
    }
}

fn push_new(list: &mut Vec<ActivityId>, activity: ActivityId) {
    if !list.contains(&activity) {
        list.push(activity);
    }
}

/// Days since the last week at which the plan is looked at again; very many before the first.
fn gate_days(gates: &[u16], age: GestationalAge) -> i32 {
    let passed = gates.iter().filter(|gate| **gate <= age.days()).max();
    passed.map_or(i32::from(u16::MAX), |gate| i32::from(age.days() - gate))
}
