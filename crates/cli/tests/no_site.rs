//! `carrywell serve` of a build that can serve and was given no app: somebody built with the feature and did
//! not know of `CARRYWELL_SITE`. `cargo xtask test` builds it that way:
//! `cargo test -p cli --features app --test no_site`.

#![cfg(feature = "app")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod command;

use std::net::TcpListener;

use command::run;

/// What this test was built with, and so the program beside it.
const SITE: Option<&str> = option_env!("CARRYWELL_SITE");

#[test]
fn a_build_with_the_feature_and_no_site_says_how_to_get_one_and_any_other_does_not() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let ran = run(&["serve", "--port", &port]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    let has_site = SITE.is_some_and(|site| !site.is_empty());
    let help = ["no app in it", "cargo xtask start", "cargo xtask site", "CARRYWELL_SITE=target/site"];
    for part in help {
        assert_eq!(ran.err.contains(part), !has_site, "{part}: {}", ran.err);
    }
}
