//! The app on a phone: Check, Plan and Ask.
//!
//! One pure program. [`update`](update::update) takes what is known and what happened, and gives
//! what is known now and what the browser must do; [`view::page`] gives the page for what is
//! known. Every screen is therefore a value: it is tested here, without a browser, and the static
//! pages are made by the same functions.
//!
//! In reading order: the words of the interface, the places one can be ([`route`]), what happens
//! ([`event`]), what is known ([`state`]), what follows ([`update`]), what the browser must do
//! ([`effect`]), what is seen ([`view`], one file a screen), the pages that need no program
//! ([`site`]), what is done before anybody waits for it ([`ahead`], [`rehearsal`]), and the browser's
//! side (`host`).
//!
//! Nothing is decided here: a screen shows what `exchange` says in words of what `care` returns.
//! Absent: clinical sentences, network, and anything kept that she did not ask to be kept.

#![cfg_attr(
    not(feature = "after-check"),
    expect(dead_code, reason = "what the screens that come after Check are made of")
)]

#[cfg(feature = "after-check")]
pub mod certificate;
pub mod route;
pub mod event;
pub mod state;
pub mod update;
pub mod effect;
pub mod view;
mod part;
mod screen;
mod pseudo;
pub mod ahead;
pub mod rehearsal;
#[cfg(feature = "after-check")]
pub mod site;
#[cfg(target_arch = "wasm32")]
mod host;

use wording as words;

pub use effect::Effect;
pub use event::Event;
pub use route::Route;
pub use state::{State, World};
