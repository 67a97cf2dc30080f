//! The app that the build script compiled in, if it was given one.

use crate::asset::{Asset, Encoding};
use crate::error::ServerError;
use crate::site::Site;

/// A file as the build script writes it down.
struct File {
    name: &'static str,
    bytes: &'static [u8],
    encoded: &'static [(Encoding, &'static [u8])],
}

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

impl Site {
    /// The app in this build, or nothing if it was built without one.
    ///
    /// # Errors
    ///
    /// If what was compiled in is no site, which the build script has already ruled out.
    pub fn embedded() -> Result<Option<Self>, ServerError> {
        if FILES.is_empty() {
            return Ok(None);
        }
        let assets = FILES.iter().map(|file| {
            let asset = Asset::new(file.name, file.bytes);
            file.encoded.iter().fold(asset, |asset, (encoding, bytes)| asset.with(*encoding, *bytes))
        });
        Self::new(assets, ROUTES).map(Some)
    }
}
