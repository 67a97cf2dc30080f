//! The drawn figure: from poses, a moment and a gestational age to a picture.
//!
//! A picture is a function of pose, time and week, with the same bytes on every platform. Poses come
//! out of the guideline ([`Movement`]); nothing here knows an exercise, a joint's limit or a
//! sentence. The pictures hold no scripts and no `style` attributes, so a page with a strict policy
//! can show them: colours stand as attributes and a class for each tone lets a style sheet
//! ([`palette`]) put its own in their place.
//!
//! Modules in reading order: a movement as it is written ([`Movement`]), points in space (`vector`),
//! the body (`body`), its motion (`motion`),
//! the angles its joints then have (`joints`), outlines on paper (`outline`), the body's looks
//! (`paint`), the things around it (`scene`), arrows and marks (`marks`), and the picture
//! ([`Figure`]).

#![cfg_attr(test, allow(clippy::indexing_slicing))]

mod pose;
mod vector;
mod body;
mod motion;
mod joints;
mod outline;
mod paint;
mod scene;
mod marks;
mod svg;

pub use pose::{
    Angles, Base, Bump, Contact, Hand, Joint, Keyframe, Movement, N_JOINTS, Prop, Site, Thing, VIEWS,
    limit_name,
};
pub use svg::{Figure, Held, Stance, file, palette, scheme, tones};
pub use vector::Vec3;
