//! What a bundle promises: it opens as it was written, or says why not, whatever the bytes.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail"
)]

mod small;

use std::fs;
use std::path::Path;

use bundle::{Bundle, BundleError, Contents, FORMAT, Opening};
use guideline::{
    ActivityId, BandSet, Condition, FeatureId, FeatureKind, Guideline, Promise, Property, SignId, Situation,
    SourceId, TopicId,
};
use proptest::prelude::*;
use sha2::{Digest, Sha256};

const HEADER: usize = 8 + 4 + 32 + 4;
const ROW: usize = 4 + 8 + 32;

fn row_at(n: usize) -> usize {
    HEADER + n * ROW
}

fn number(bytes: &[u8], at: usize, n: usize) -> usize {
    bytes[at..at + n].iter().rev().fold(0, |sum, byte| sum << 8 | usize::from(*byte))
}

/// Where each section begins and ends.
fn sections(bytes: &[u8]) -> Vec<std::ops::Range<usize>> {
    let n = number(bytes, HEADER - 4, 4);
    let mut start = row_at(n);
    (0..n)
        .map(|row| {
            let length = number(bytes, row_at(row) + 4, 8);
            start += length;
            start - length..start
        })
        .collect()
}

/// Makes the hashes right again after the contents were changed, as a careful forger would.
fn rehash(bytes: &mut [u8]) {
    for (n, section) in sections(bytes).into_iter().enumerate() {
        let hash: [u8; 32] = Sha256::digest(&bytes[section]).into();
        bytes[row_at(n) + 12..row_at(n) + 44].copy_from_slice(&hash);
    }
    let mut hasher = Sha256::new();
    hasher.update(FORMAT.to_le_bytes());
    for n in 0..number(bytes, HEADER - 4, 4) {
        // Claims and properties are not part of what the guideline is called.
        if number(bytes, row_at(n), 4) < 9 {
            hasher.update(&bytes[row_at(n)..row_at(n) + ROW]);
        }
    }
    let hash: [u8; 32] = hasher.finalize().into();
    bytes[12..44].copy_from_slice(&hash);
}

#[test]
fn what_is_written_is_opened() {
    let contents = small::contents();
    let opened = Bundle::open(&Bundle::write(&contents)).unwrap();
    assert_eq!(opened.guideline, contents.guideline);
    assert_eq!(opened.texts, contents.texts);
    assert_eq!(opened.index, contents.index);
    assert_eq!(opened.lexicon, contents.lexicon);
    assert_eq!(opened.claims, contents.claims);
    assert_eq!(opened.properties, contents.properties);
    assert_eq!(opened.texts_in("cy").unwrap().locale(), "en");
    assert_eq!(opened.index.search("strolling", 1)[0].topic, TopicId(0));
    assert_eq!(opened.lexicon.mentions("Bleeding.")[0].sign, SignId(0));
}

#[test]
fn leaving_claims_and_properties_out_leaves_the_id_alone() {
    let contents = small::contents();
    let with = Bundle::open(&Bundle::write(&contents)).unwrap();
    let without = Bundle::open(&Bundle::write_without_claims(&contents)).unwrap();
    assert_eq!(with.id, without.id);
    assert!(without.claims.is_empty() && without.properties.is_empty());
}

#[test]
fn opening_without_claims_gives_all_the_rest_and_refuses_the_same_damage() {
    let whole = Bundle::write(&small::contents());
    let opened = Bundle::open(&whole).unwrap();
    let without = Bundle::open_without_claims(&whole).unwrap();
    assert!(without.claims.is_empty() && without.properties.is_empty());
    assert_eq!(
        Bundle { claims: opened.claims.clone(), properties: opened.properties.clone(), ..without },
        opened
    );
    let mut damaged = whole.clone();
    *damaged.last_mut().unwrap() ^= 1;
    assert_eq!(Bundle::open_without_claims(&damaged), Err(BundleError::WrongHash));
    let names: Vec<&str> = Bundle::sections(&whole).unwrap().into_iter().map(|(name, _)| name).collect();
    assert_eq!(
        names,
        [
            "guideline",
            "words",
            "texts",
            "more of the guideline",
            "more words",
            "more texts",
            "lexicon",
            "search index",
            "claims",
            "properties",
        ]
    );
    assert_eq!(Bundle::sections(&damaged), Err(BundleError::WrongHash));
}

#[test]
fn the_beginning_is_enough_for_a_check_and_names_the_same_guideline() {
    let contents = small::contents();
    let bytes = Bundle::write_without_claims(&contents);
    let beginning = Bundle::for_check(&bytes).unwrap();
    assert!(bytes.starts_with(beginning) && beginning.len() < bytes.len());
    let whole = Bundle::open(&bytes).unwrap();
    let first = Bundle::open_for_check(beginning).unwrap();
    assert_eq!(first.id, whole.id);
    assert!(first.lexicon.mentions("Bleeding.").is_empty(), "no note may be read by it");
    let (g, all) = (&first.guideline, &whole.guideline);
    assert_eq!(
        (&g.identity, &g.scope, &g.features, &g.groups, &g.signs, &g.self_care, &g.door_rules),
        (&all.identity, &all.scope, &all.features, &all.groups, &all.signs, &all.self_care, &all.door_rules)
    );
    assert_eq!(
        (&g.doors, &g.regions, &g.screens, &g.planner, g.sources.len()),
        (&all.doors, &all.regions, &all.screens, &all.planner, all.sources.len())
    );
    assert!(g.activities.is_empty() && g.topics.is_empty() && g.exclusions.is_empty());
    for sign in &g.signs {
        for source in &sign.sources {
            assert_eq!(g.source(*source), all.source(*source), "{}", sign.id);
        }
    }
    for (key, text) in first.texts[0].iter() {
        assert_eq!(whole.texts[0].get(key), Some(text), "{key}");
    }
    // Neither part is taken for the other.
    assert_eq!(Bundle::open(beginning), Err(BundleError::Truncated));
    assert_eq!(Bundle::open_for_check(&bytes), Err(BundleError::TrailingBytes));
}

#[test]
fn a_bundle_opened_a_piece_at_a_time_is_the_one_opened_at_once() {
    let bytes = Bundle::write(&small::contents());
    let mut opening = Opening::<true>::new(bytes.as_slice()).unwrap();
    let mut n_pieces = 1;
    while opening.go_on().unwrap() {
        n_pieces += 1;
    }
    assert_eq!(n_pieces, 5);
    assert_eq!(opening.finish().unwrap(), Bundle::open_without_claims(&bytes).unwrap());

    let beginning = Bundle::for_check(&bytes).unwrap().to_vec();
    let mut opening = Opening::<false>::new(beginning.clone()).unwrap();
    assert!(opening.go_on().unwrap(), "the texts are still to be read");
    assert_eq!(opening.finish().unwrap(), Bundle::open_for_check(&beginning).unwrap());
    assert!(Opening::<true>::new(beginning).is_err(), "the beginning is not all of it");
}

#[test]
fn damage_to_the_beginning_is_found_without_the_rest() {
    let whole = Bundle::write_without_claims(&small::contents());
    let good = Bundle::for_check(&whole).unwrap();
    for at in 0..good.len() {
        let mut bytes = good.to_vec();
        bytes[at] ^= 1;
        assert!(Bundle::open_for_check(&bytes).is_err(), "{at}");
        assert!(Bundle::open_for_check(&good[..at]).is_err(), "{at}");
    }
}

#[test]
fn the_id_changes_with_any_word_and_prints_its_beginning() {
    let contents = small::contents();
    let id = Bundle::open(&Bundle::write(&contents)).unwrap().id;
    let mut other = contents.clone();
    other.texts[0] =
        bundle::Texts::new("en", vec![("topic-can-i-walk".to_owned(), "May I walk?".to_owned())]);
    assert_ne!(Bundle::open(&Bundle::write(&other)).unwrap().id, id);
    assert_eq!(id.hex().len(), 64);
    assert_eq!(id.to_string(), format!("0.1.0 (sha256 {})", &id.hex()[..12]));
}

#[test]
fn other_files_other_formats_and_damage_are_told_apart() {
    let good = Bundle::write(&small::contents());
    let check = |change: &dyn Fn(&mut Vec<u8>), expect: BundleError| {
        let mut bytes = good.clone();
        change(&mut bytes);
        assert_eq!(Bundle::open(&bytes), Err(expect));
        assert!(!expect.to_string().is_empty());
    };
    check(&|b| b[0] ^= 1, BundleError::NotABundle);
    check(&|b| b.clear(), BundleError::NotABundle);
    check(&|b| b[8] = 99, BundleError::OtherFormat(99));
    check(&|b| b[12] ^= 1, BundleError::WrongHash);
    check(&|b| b[44] = 8, BundleError::TrailingBytes);
    check(&|b| b[44] = 200, BundleError::WrongSections);
    check(&|b| b[row_at(0)] = 2, BundleError::WrongSections);
    check(&|b| b[row_at(8)] = 10, BundleError::WrongSections);
    check(&|b| b[row_at(9)] = 9, BundleError::WrongSections);
    check(&|b| b.push(0), BundleError::TrailingBytes);
    check(&|b| b.truncate(b.len() - 1), BundleError::Truncated);
    check(&|b| b.truncate(20), BundleError::Truncated);
    check(&|b| b[row_at(0) + 4..row_at(0) + 12].fill(0xff), BundleError::Truncated);
    check(&|b| *b.last_mut().unwrap() ^= 1, BundleError::WrongHash);
}

#[test]
fn a_section_that_says_more_than_it_holds_is_unreadable() {
    let mut bytes = Bundle::write(&small::contents());
    let guideline = sections(&bytes)[0].clone();
    // The first thing in it is the length of a name: let it be longer than the file.
    bytes[guideline.start..guideline.start + 5].copy_from_slice(&[0xff, 0xff, 0xff, 0xff, 0x0f]);
    rehash(&mut bytes);
    assert_eq!(Bundle::open(&bytes), Err(BundleError::Unreadable("guideline")));
}

#[test]
fn a_guideline_that_refers_to_nothing_is_refused() {
    let check = |change: &dyn Fn(&mut Guideline)| {
        let mut contents = small::contents();
        change(&mut contents.guideline);
        let opened = Bundle::open(&Bundle::write(&contents));
        assert!(matches!(opened, Err(BundleError::Unresolved(_))), "{opened:?}");
    };
    check(&|g| g.features.swap(0, 1));
    check(&|g| g.signs.clear());
    check(&|g| g.features[1].kind = FeatureKind::Sign);
    check(&|g| g.signs[0].id = "other".to_owned());
    check(&|g| g.gestational_age = FeatureId(3));
    check(&|g| g.gestational_age = FeatureId(9));
    check(&|g| g.signs[0].sources[0] = SourceId(2));
    check(&|g| g.signs[0].when = Condition::present(FeatureId(5)));
    check(&|g| g.signs[0].when = Condition::Is { feature: FeatureId(4), bands: guideline::BandSet::of([2]) });
    check(&|g| g.features[2].kind = FeatureKind::Inferred { when: Condition::present(FeatureId(2)) });
    check(&|g| g.exclusions[0].activities[0] = ActivityId(1));
    check(&|g| g.activities[0].substitutes.push(ActivityId(1)));
    check(&|g| g.topics[0].signs[0] = SignId(1));
    check(&|g| g.topics.clear());
    check(&|g| g.doors.clear());
    check(&|g| g.regions.clear());
    check(&|g| g.disagreements[0].sides[0][0] = SourceId(7));
    check(&|g| g.screens[0].features.push(FeatureId(5)));
}

#[test]
fn a_property_that_refers_to_nothing_or_asks_what_has_no_answer_is_refused() {
    let refused = |change: &dyn Fn(&mut Property)| {
        let mut contents = small::contents();
        change(&mut contents.properties[0]);
        let opened = Bundle::open(&Bundle::write(&contents));
        assert!(matches!(opened, Err(BundleError::Unresolved(_))), "{opened:?}");
    };
    refused(&|p| p.sources[0] = SourceId(2));
    refused(&|p| p.promise = Promise::NeverOffered(vec![ActivityId(1)]));
    refused(&|p| p.promise = Promise::OfferedToSomeone(vec![ActivityId(0), ActivityId(1)]));
    for situation in [
        Situation::Present(FeatureId(5)),
        Situation::Present(FeatureId(3)),
        Situation::Absent(FeatureId(4)),
        Situation::NotSure(FeatureId(2)),
        Situation::NotAsked(FeatureId(5)),
        Situation::Mentioned(SignId(1)),
        Situation::In { feature: FeatureId(4), bands: BandSet::of([2]) },
        Situation::In { feature: FeatureId(0), bands: BandSet::YES },
        Situation::Within { feature: FeatureId(3), first: 380, last: 431 },
        Situation::Within { feature: FeatureId(3), first: 381, last: 380 },
        Situation::Within { feature: FeatureId(1), first: 0, last: 1 },
    ] {
        refused(&|p| p.for_every = Situation::Not(Box::new(situation.clone())));
    }
}

#[test]
fn a_situation_nested_too_deep_cannot_be_read() {
    let mut contents = small::contents();
    for _ in 0..40 {
        let inner = Box::new(contents.properties[0].for_every.clone());
        contents.properties[0].for_every = Situation::Not(inner);
    }
    assert_eq!(Bundle::open(&Bundle::write(&contents)), Err(BundleError::Unreadable("properties")));
}

#[test]
fn a_bundle_written_before_still_opens_or_has_another_format_number() {
    let file =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/small").join(format!("format-{FORMAT}.bundle"));
    let now = Bundle::write(&small::contents());
    let before = fs::read(&file).unwrap_or_else(|_| {
        panic!(
            "no bundle of format {FORMAT} is committed: write one with `cargo test -p bundle -- --ignored`"
        )
    });
    let opened = Bundle::open(&before).expect("what was written before must open, or FORMAT must be raised");
    let Contents { guideline, texts, index, lexicon, claims, properties } = small::contents();
    assert_eq!(
        (opened.guideline, opened.texts, opened.index, opened.lexicon, opened.claims, opened.properties),
        (guideline, texts, index, lexicon, claims, properties),
        "a bundle written before is read differently: raise FORMAT"
    );
    assert_eq!(before, now, "the same contents are written differently: raise FORMAT");
}

#[test]
#[ignore = "writes the committed bundle of a new format"]
fn write_the_bundle_of_this_format() {
    let file =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/small").join(format!("format-{FORMAT}.bundle"));
    fs::write(file, Bundle::write(&small::contents())).unwrap();
}

proptest! {
    #[test]
    fn any_bytes_give_an_error(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(Bundle::open(&bytes).is_err());
        let mut begun = Bundle::write(&small::contents())[..HEADER].to_vec();
        begun.extend(bytes);
        prop_assert!(Bundle::open(&begun).is_err());
    }

    #[test]
    fn one_flipped_bit_is_found(place in any::<prop::sample::Index>(), bit in 0u8..8) {
        let mut bytes = Bundle::write(&small::contents());
        let place = place.index(bytes.len());
        bytes[place] ^= 1 << bit;
        prop_assert!(Bundle::open(&bytes).is_err());
    }

    #[test]
    fn a_bundle_cut_short_is_found(end in any::<prop::sample::Index>()) {
        let bytes = Bundle::write(&small::contents());
        prop_assert!(Bundle::open(&bytes[..end.index(bytes.len())]).is_err());
    }

    /// Damage under right hashes reaches the readers of the sections themselves.
    #[test]
    fn forged_contents_are_opened_or_refused(changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        let mut bytes = Bundle::write(&small::contents());
        let start = sections(&bytes)[0].start;
        for (place, byte) in changes {
            let place = start + place.index(bytes.len() - start);
            bytes[place] = byte;
        }
        rehash(&mut bytes);
        if let Ok(opened) = Bundle::open(&bytes) {
            walk(&opened.guideline);
            walk_properties(&opened.guideline, &opened.properties);
            for query in ["walking strolls", "bleeding no bleeding", "wlak"] {
                let _ = opened.index.search(query, 3);
                let _ = opened.lexicon.mentions(query);
            }
            for (key, _) in opened.texts.iter().flat_map(bundle::Texts::iter) {
                let _ = key.len();
            }
        }
    }
}

/// Says that a lookup came back.
fn looked_up<T>(_: &T) {}

/// Looks up everything the properties refer to.
fn walk_properties(g: &Guideline, properties: &[Property]) {
    for property in properties {
        property.sources.iter().for_each(|id| looked_up(g.source(*id)));
        property.for_every.for_each_question(&mut |question| match question {
            Situation::Present(id) | Situation::Absent(id) | Situation::NotSure(id) => {
                looked_up(g.feature(*id));
            }
            Situation::Mentioned(id) => looked_up(g.sign(*id)),
            _ => {}
        });
        if let Promise::NeverOffered(activities) | Promise::OfferedToSomeone(activities) = &property.promise {
            activities.iter().for_each(|id| looked_up(g.activity(*id)));
        }
    }
}

/// Looks up everything that refers to something.
fn walk(g: &Guideline) {
    for topic in &g.topics {
        topic.signs.iter().for_each(|id| looked_up(g.sign(*id)));
        topic.activities.iter().for_each(|id| looked_up(g.activity(*id)));
        topic.sources.iter().for_each(|id| looked_up(g.source(*id)));
        topic.disagreements.iter().for_each(|id| looked_up(g.disagreement(*id)));
    }
    for activity in &g.activities {
        activity.helps.iter().for_each(|id| looked_up(g.feature(*id)));
        activity.stops.iter().for_each(|id| looked_up(g.stop_sign(*id)));
        activity.equipment.iter().for_each(|id| looked_up(g.equipment_item(*id)));
        activity.flags.iter().for_each(|id| looked_up(g.flag(*id)));
        activity.weeks.for_each_feature(&mut |id, _| looked_up(g.feature(id)));
    }
    for sign in &g.signs {
        let _ = g.group(sign.group);
        sign.when.for_each_feature(&mut |id, _| looked_up(g.feature(id)));
    }
    for rule in &g.door_rules {
        rule.doors.iter().for_each(|id| looked_up(g.door(*id)));
    }
    let _ = (g.region(g.identity.default_region), g.feature(g.gestational_age));
}

#[test]
fn the_corpus_of_the_fuzzer_opens_or_is_refused() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus/bundle");
    let files: Vec<_> = fs::read_dir(corpus).unwrap().map(|file| file.unwrap().path()).collect();
    assert!(!files.is_empty());
    for file in files {
        let bytes = fs::read(&file).unwrap();
        // What the target asks: nothing panics, whatever the bytes; and of what opens, half does not.
        let opened = Bundle::open(&bytes).is_ok();
        let _ = (Bundle::open_for_check(&bytes), bundle::Figures::open(&bytes));
        assert!(!opened || Bundle::open(&bytes[..bytes.len() / 2]).is_err(), "{}", file.display());
    }
}
