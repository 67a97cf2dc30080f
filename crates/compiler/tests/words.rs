//! What the lexicon hears in notes people write, and what it does not hear in ordinary talk.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may fail")]

mod files;

use std::collections::BTreeSet;

use files::Guideline;
use proptest::prelude::*;

/// A note, signs it must be heard to mention, and signs it must not (after `!`).
const NOTES: &str = include_str!("notes.txt");

/// Ordinary talk, in which no sign is mentioned.
const ORDINARY: &str = include_str!("ordinary.txt");

/// More notes: everyday ways to name a sign, and signs that an innocent word near by must not silence.
const EVERYDAY_NOTES: &str = r"
# What an innocent word near by once silenced.
my waters broke, can I have a bath => waters-preterm waters-term
leaking fluid bath => waters-preterm waters-term
my waters went in the pool => waters-preterm
both legs swollen, left one is much bigger => one-leg-swollen
I want to push all the time, my back is so heavy => urge-to-push
need to push and I can't get off the chair => urge-to-push
I keep leaking pee without knowing, since a cough => ces-urine-leak-new
can't pee and can't sleep => ces-cannot-pass-urine
bleeding from below and my nose too => bleeding-any
hay fever and a temperature of 39 => temp-38
cramps in my tummy all night => cramps-backache-early
I have a seizure disorder and had a seizure last night => collapse-or-fit
fell down the stairs half asleep => blow-to-abdomen-or-fall-late
something is wrong, I was doing my exercises => gut-feeling-something-wrong
can't walk, it has been hours => unable-to-walk-or-stand
lots of blood, my blood test is tomorrow => bleeding-heavy
blood in my pee after the test => blood-in-urine
both my legs are weak when I try to strengthen them => leg-weakness-both-or-worsening
cord hanging out and my spine hurts => cord-seen-or-felt
my leg feels heavy and swollen after lifting => groin-thigh-buttock-pain-leg-heavy
face swollen and one eye puffy => sudden-swelling
# Everyday ways of saying it.
contractions at 30 weeks, can I use tens => rhythmic-pain-preterm preterm-strong-contractions term-regular-contractions
I have contractions => rhythmic-pain-preterm preterm-strong-contractions term-regular-contractions
having tightenings => rhythmic-pain-preterm preterm-strong-contractions term-regular-contractions
tight band round my tummy every 5 minutes => rhythmic-pain-preterm
my tummy keeps going tight => rhythmic-pain-preterm term-regular-contractions
my bump goes hard then soft every few mins => rhythmic-pain-preterm
pains every ten minutes => rhythmic-pain-preterm
I think labour is starting => rhythmic-pain-preterm
pink on the toilet paper => bleeding-any
a bit of pink when I wipe => bleeding-any
there is blood in my pants => bleeding-any
there is blood in my knickers => bleeding-any
blood in my underwear => bleeding-any bleeding-known-praevia
theres blood on the tissue => bleeding-any
brown smear on my liner => bleeding-any
I have come on my period => bleeding-any
I passed a big clot => bleeding-heavy
clots coming out => bleeding-heavy
so much blood => bleeding-heavy
something is hanging out of my vagina => cord-seen-or-felt
baby's foot is poking out => cord-seen-or-felt
a loop of something between my legs hanging down => cord-seen-or-felt
my undercarriage is numb => ces-saddle-numbness
private bits feel asleep => ces-saddle-numbness
cant feel the toilet paper => ces-saddle-numbness
my lady parts have gone to sleep => ces-saddle-numbness
haven't been able to pee since this morning => ces-cannot-pass-urine
havent had a wee since yesterday => ces-cannot-pass-urine
bladder feels full but nothing comes => ces-cannot-pass-urine
accidental poo => ces-bowel-change
pooed myself => ces-bowel-change
pooped my pants => ces-bowel-change
wetting the bed => ces-urine-leak-new
pains down the backs of both my legs => ces-both-legs
legs turned to spaghetti => leg-weakness-both-or-worsening
legs won't hold me => leg-weakness-both-or-worsening
my toes won't lift => one-leg-motor-weakness
baby isn't as active => movements-reduced
she is not wriggling like normal => movements-reduced
can't feel him kick today => movements-reduced
bubba quieter than usual => movements-reduced
kicks have slowed down => movements-reduced
seizure last night => collapse-or-fit
keeled over at work => collapse-or-fit
short of breath => breathless-at-rest
can't get enough air => breathless-at-rest
elephant sitting on my chest => chest-pain
can't take a deep breath => pain-on-breathing
phlegm has blood in it => coughing-blood
cramp in one calf that won't go => calf-pain-hot-or-red
knot in my calf for days => calf-pain-hot-or-red
left ankle much fatter than the other => one-leg-swollen
leg has turned purple => groin-thigh-buttock-pain-leg-heavy
I can't cope and scared I'd hurt myself => suicidal-intent
I just want to disappear => suicidal-intent
scared I might hurt my baby => harm-to-baby-or-psychosis
took too many paracetamol => gut-feeling-something-wrong
he grabbed me by the throat => choked
he slapped me again => assault abuse-disclosed
my toddler headbutted my bump => blow-to-abdomen-or-fall-late
slipped over in the mud => blow-to-abdomen-or-fall-late
got rear ended at the lights => car-crash
undies are soaked and it isn't pee => waters-preterm
big gush when I stood up => waters-preterm
am I leaking => waters-preterm
feels like a bowling ball down low => pelvic-pressure-preterm
snotty stuff when I wiped => discharge-change-preterm
head is pounding and won't stop => headache-severe
sparkly lights in my eyes => vision-disturbance
pain under my bra on the right => rib-or-upper-tummy-pain
my fingers are like sausages => sudden-swelling
bp through the roof => bp-160-110
can't keep even sips down => vomiting-severe
I've got the shakes => shivering-rigors
thermometer says 38.4 => temp-38
peeing razor blades => burning-urine
pee looks like cola => blood-in-urine
discharge stinks => smelly-discharge-fever
scratching my palms raw at night => itching-palms-soles
im having contractions should i do my stretches => rhythmic-pain-preterm preterm-strong-contractions
there's blood when I go to the loo => bleeding-any
gushing blood => bleeding-heavy
my tummy is tightening every so often => rhythmic-pain-preterm
I need a wee but nothing comes out => ces-cannot-pass-urine
can't go for a wee => ces-cannot-pass-urine
dribbling wee all day => ces-urine-leak-new
my bum is numb => ces-saddle-numbness
can't feel my toes => sciatica-with-numb-patch
my right leg has gone floppy => one-leg-motor-weakness
struggling for breath => breathless-at-rest
I blacked out => collapse-or-fit
had a fit => collapse-or-fit
bby not moving => movements-reduced
no kicks today => movements-reduced
I cant feel baby anymore => movements-reduced
he pushed me down the stairs => assault
my husband kicks me => abuse-disclosed
I took a whole packet of tablets => suicidal-intent
tired of living => suicidal-intent
tripped over the dog => blow-to-abdomen-or-fall-late
knocked off my bike => car-crash
lump in my calf and it's sore => calf-pain-hot-or-red
I think I have a blood clot => one-leg-swollen
temp is 39.1 => temp-38
it burns when I wee => burning-urine
blood in my urine => blood-in-urine
really itchy hands and feet => itching-palms-soles
sudden ripping feeling in my back => tearing-back-or-chest-pain
worst headache ever => thunderclap-headache
shoulder tip hurts and I'm spotting => shoulder-tip-pain
stabbing pain one side low down => one-sided-low-pain-early
# It could be the technique, but often these are the only words for a sign.
am I doing something wrong with this stretch => gut-feeling-something-wrong
baby is not moving as much => movements-reduced
I'm bleedin a bit tbh => bleeding-any
contrctions started => rhythmic-pain-preterm
cant breath lol but srsly => breathless-at-rest
waters just popped => waters-preterm waters-term
my va jay jay feels numb, undercarriage too => ces-saddle-numbness
I feel like my insides are falling out => pelvic-pressure-preterm
peed my pants and didn't notice => ces-urine-leak-new
dropped foot when I walk => one-leg-motor-weakness
my heart is racing and I feel faint => chest-pain
no contractions but leaking => waters-preterm !rhythmic-pain-preterm
# Denied, past or of something else.
no contractions => !any
not leaking => !any
no contractions, no tightenings => !any
no blood when I wipe => !any
no clots => !any
not short of breath => !any
I haven't had any contractions => !any
no seizures => !any
no leaking => !any
not having contractions => !any
no tightening, no bleeding => !any
I don't have any swelling in my calf => !one-leg-swollen
no pressure down there => !any
not numb down there => !any
";

/// More ordinary talk: it shares words with signs.
const NEARLY: &str = r"
is it safe to have a bath
can I go swimming
can I have a hot bath at 20 weeks
can I push the pram
is it ok to do wall push ups
my back is a wee bit sore
I fell asleep on my back, is that ok
how far can I walk with a sore back
getting shorter walks in most days
can I use a hot water bottle
is a warm pool good for my back
are pelvic floor exercises good for back pain
my lower back is stiff after sleeping
how do I get up from the sofa
my lower back hurts when I cough
can I lift my toddler
is sciatica common in pregnancy
which side should I sleep on
can I wear a belt for my back
I stretch my calves every morning
my back feels tight in the evening
what can I take for back ache
heating pad on my lower back helps
do I have a slipped disc
";

fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

#[test]
fn every_note_is_heard() {
    let guideline = Guideline::read();
    let lexicon = guideline.lexicon();
    let mut wrong = Vec::new();
    let mut n = 0;
    for line in lines(NOTES).chain(lines(EVERYDAY_NOTES)) {
        let (note, expect) = line.split_once(" => ").unwrap_or_else(|| panic!("no `=>` in {line}"));
        let heard: BTreeSet<&str> = lexicon.mentions(note).iter().map(|m| guideline.sign(m.sign)).collect();
        for sign in expect.split_whitespace() {
            let (id, must) = sign.strip_prefix('!').map_or((sign, true), |id| (id, false));
            assert!(id == "any" || guideline.has_sign(id), "no sign {id}");
            let is = if id == "any" { !heard.is_empty() } else { heard.contains(id) };
            if is != must {
                wrong.push(format!("{note}\n    expected {sign}, heard {heard:?}"));
            }
        }
        n += 1;
    }
    assert!(n >= 250, "only {n} notes");
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn ordinary_talk_mentions_nothing() {
    let guideline = Guideline::read();
    let lexicon = guideline.lexicon();
    let mut wrong = Vec::new();
    let mut n = 0;
    for line in lines(ORDINARY).chain(lines(NEARLY)) {
        let heard: Vec<String> = lexicon
            .mentions(line)
            .iter()
            .map(|m| format!("{} in `{}`", guideline.sign(m.sign), &line[m.start..m.end]))
            .collect();
        if !heard.is_empty() {
            wrong.push(format!("{line}\n    heard {}", heard.join(", ")));
        }
        n += 1;
    }
    assert!(n >= 80, "only {n} sentences");
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_sign_has_words_and_every_phrase_is_heard() {
    let guideline = Guideline::read();
    let lexicon = guideline.lexicon();
    let mut deaf = Vec::new();
    for (sign, phrase) in guideline.phrases() {
        // The first alternative of each group, in the order written.
        let said: Vec<&str> =
            phrase.split('+').map(|g| g.split('|').next().unwrap().trim().trim_end_matches('*')).collect();
        let said = said.join(" ");
        if !lexicon.mentions(&said).iter().any(|m| guideline.sign(m.sign) == sign) {
            deaf.push(format!("{sign}: {phrase} as `{said}`"));
        }
    }
    assert!(deaf.is_empty(), "{} phrases not heard:\n{}", deaf.len(), deaf.join("\n"));
}

#[test]
fn a_megabyte_of_notes_is_read_in_proportion() {
    let guideline = Guideline::read();
    let lexicon = guideline.lexicon();
    // Heard words in every place, no full stop in one of them, and words that are nearly heard.
    for seed in [
        "no bleeding or pain and back ",
        "My back hurts a bit today. ",
        "bleedimg swolen nummb cheest xyzzy ",
        "\u{1f600}\u{308}'",
    ] {
        let text = seed.repeat(1_000_000 / seed.len());
        let mentions = lexicon.mentions(&text);
        assert!(mentions.len() <= guideline.n_signs());
    }
}

proptest! {
    #[test]
    fn any_text_is_read_and_every_mention_is_a_place_in_it(text in "\\PC{0,200}", noise in proptest::collection::vec(0usize..WORDS.len(), 0..30)) {
        thread_local! {
            static LEXICON: bundle::Lexicon = Guideline::read().lexicon();
        }
        let noise: Vec<&str> = noise.into_iter().map(|n| WORDS[n]).collect();
        for text in [text.clone(), noise.join(" "), format!("{}{text}", noise.join(""))] {
            for mention in LEXICON.with(|lexicon| lexicon.mentions(&text)) {
                prop_assert!(text.get(mention.start..mention.end).is_some_and(|t| !t.is_empty()));
            }
        }
    }
}

/// What a text of nonsense is made of.
const WORDS: [&str; 24] = [
    "no",
    "not",
    "n't",
    "'",
    "\u{2019}s",
    "bleeding",
    "calf",
    "swollen",
    "or",
    "and",
    "but",
    ",",
    ".",
    "until",
    "my",
    "baby",
    "isn't",
    "moving",
    "\u{0}",
    "\u{1f930}\u{200d}",
    "numb",
    "4.",
    ".5",
    "\u{130}",
];
