//! Laws of diaries as bytes, for any diary there can be.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod diaries;
mod properties;

use care::Diary;
use diaries::{any_diary, any_written, day};
use proptest::collection::vec;
use proptest::prelude::*;
use store::{Cost, Key, Lock, name, read, read_record, record, rescue, write};

fn key() -> Key {
    Key::derive("correct horse", Lock { cost: Cost::new(64, 1, 1).unwrap(), salt: [3; 16] }).unwrap()
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(diary in any_diary()) {
        let opened = read(&write(&diary, day("2031-04-12"))).unwrap();
        prop_assert_eq!(&opened.diary, &diary);
        prop_assert!(opened.set_aside.is_empty() && !opened.harmed);
    }

    #[test]
    fn records_one_after_another_are_a_journal(diary in any_diary()) {
        let journal: Vec<u8> =
            diary.entries().iter().flat_map(|written| [record(written), b"\n".to_vec()].concat()).collect();
        let opened = rescue(&journal);
        prop_assert_eq!(opened.diary, diary);
        prop_assert_eq!(opened.set_aside, []);
    }

    #[test]
    fn a_record_is_one_line_and_lays_itself_out_anew(written in any_written()) {
        let line = record(&written);
        prop_assert!(!line.contains(&b'\n'));
        let value: serde_json::Value = serde_json::from_slice(&line).unwrap();
        let pretty = serde_json::to_string_pretty(&value).unwrap();
        prop_assert_eq!(read_record(pretty.as_bytes()).unwrap(), written);
    }

    #[test]
    fn the_order_of_merging_does_not_matter(a in any_diary(), b in any_diary(), c in any_diary()) {
        prop_assert_eq!(a.clone().union(b.clone()), b.clone().union(a.clone()));
        prop_assert_eq!(a.clone().union(b.clone()).union(c.clone()), a.clone().union(b.union(c)));
        prop_assert_eq!(a.clone().union(a.clone()), a.clone());
        prop_assert_eq!(a.clone().union(Diary::default()), a);
    }

    #[test]
    fn a_merge_holds_every_entry_of_both_and_nothing_else(a in any_diary(), b in any_diary()) {
        let both = a.clone().union(b.clone());
        for written in a.entries().iter().chain(b.entries()) {
            prop_assert_eq!(both.entries().iter().filter(|other| *other == written).count(), 1);
        }
        prop_assert!(both.entries().iter().all(|w| a.entries().contains(w) || b.entries().contains(w)));
    }

    #[test]
    fn names_tell_entries_apart(a in any_written(), b in any_written()) {
        let key = key();
        prop_assert_eq!(a == b, name(&a) == name(&b));
        prop_assert_eq!(a == b, key.name(&a) == key.name(&b));
        prop_assert_ne!(name(&a), key.name(&a), "a sealed name is not a hash of what she wrote");
    }

    #[test]
    fn a_sealed_entry_opens_with_its_key_and_with_no_bit_changed(written in any_written(), at in any::<prop::sample::Index>(), bit in 0..8u32) {
        let key = key();
        let mut sealed = key.record(&written, [9; 24]);
        prop_assert_eq!(key.read_record(&sealed), Ok(written));
        let at = at.index(sealed.len());
        sealed[at] ^= 1u8 << bit;
        prop_assert!(key.read_record(&sealed).is_err());
    }

    #[test]
    fn a_bit_that_turns_costs_its_entry_and_no_other(diary in any_diary(), at in any::<prop::sample::Index>(), bit in 0..8u32) {
        let mut journal = Vec::new();
        let mut ends = vec![0];
        for written in diary.entries() {
            journal.extend_from_slice(&record(written));
            journal.push(b'\n');
            ends.push(journal.len());
        }
        if !journal.is_empty() {
            let at = at.index(journal.len());
            journal[at] ^= 1u8 << bit;
            let hit = ends.iter().filter(|end| **end <= at).count() - 1;
            let opened = rescue(&journal);
            for (nth, written) in diary.entries().iter().enumerate() {
                prop_assert!(nth == hit || opened.diary.entries().contains(written), "entry {} is lost with {}", nth, hit);
            }
            prop_assert!(opened.diary.entries().iter().all(|written| diary.entries().contains(written)), "a changed entry is never believed");
        }
    }

    #[test]
    fn a_file_cut_off_anywhere_has_all_that_comes_before(diary in any_diary(), at in any::<prop::sample::Index>()) {
        let whole = write(&diary, day("2031-04-12"));
        let at = at.index(whole.len());
        let n_whole = diary.entries().iter().filter(|w| {
            let line = record(w);
            whole[..at].windows(line.len()).any(|window| window == line)
        }).count();
        match read(&whole[..at]) {
            Ok(opened) => {
                prop_assert_eq!(opened.diary.entries().len(), n_whole);
                prop_assert!(opened.harmed || opened.diary == diary);
            }
            Err(_) => prop_assert!(n_whole == 0, "something could be read"),
        }
    }

    #[test]
    fn any_bytes_open_or_are_refused(bytes in vec(any::<u8>(), 0..400)) {
        properties::backup(&bytes);
        properties::one_record(&bytes);
        properties::sealed(&bytes);
    }

    #[test]
    fn a_file_of_ours_with_anything_done_to_it_opens_or_is_refused(
        diary in any_diary(),
        changes in vec((any::<prop::sample::Index>(), any::<u8>(), 0..3u8), 0..6),
    ) {
        let mut bytes = write(&diary, day("2031-04-12"));
        let chance = store::Chance { salt: [1; 16], nonce: [2; 24] };
        let mut sealed = store::seal(&bytes, "fuzz", Cost::new(64, 1, 1).unwrap(), chance).unwrap();
        for (at, byte, way) in changes {
            for bytes in [&mut bytes, &mut sealed] {
                let at = at.index(bytes.len().max(1));
                match way {
                    0 if at < bytes.len() => bytes[at] = byte,
                    1 => bytes.insert(at, byte),
                    _ => bytes.truncate(at),
                }
            }
        }
        properties::backup(&bytes);
        properties::sealed(&sealed);
    }
}
