//! Sealing in the browser, as a program of its own, so that only who seals something fetches it.
//!
//! It runs in a worker: a passphrase takes a second and much memory to work out, the page goes on
//! meanwhile, and the memory goes with the worker. What it makes and opens are the files of
//! [`store`], which the terminal reads as well.
//!
//! Absent: chance (the browser hands it in), the disk, what an entry means.

use store::{Chance, Cost, Key, Lock, NONCE_BYTES, SALT_BYTES};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen::prelude::*;

/// Memory. The library's own takes six kilobytes of code more.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Seals a backup. The first bytes of `chance` are the salt, the others the nonce.
///
/// # Errors
///
/// In words, when there is no passphrase or too little chance.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen)]
pub fn seal_backup(backup: &[u8], passphrase: &str, chance: &[u8]) -> Result<Vec<u8>, String> {
    let (salt, nonce) = chance.split_first_chunk::<SALT_BYTES>().ok_or(TOO_LITTLE)?;
    let chance = Chance { salt: *salt, nonce: *nonce.first_chunk::<NONCE_BYTES>().ok_or(TOO_LITTLE)? };
    store::seal(backup, passphrase, Cost::STANDARD, chance).map_err(told)
}

/// What a sealed backup holds.
///
/// # Errors
///
/// In words, when it does not open.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen)]
pub fn open_backup(sealed: &[u8], passphrase: &str) -> Result<Vec<u8>, String> {
    store::unseal(sealed, passphrase).map_err(told)
}

/// A lock for a diary that is sealed entry by entry, from a salt of chance.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen)]
#[must_use]
pub fn new_lock(salt: &[u8]) -> Option<Vec<u8>> {
    let salt = *salt.first_chunk::<SALT_BYTES>()?;
    Some(Lock { cost: Cost::STANDARD, salt }.to_bytes())
}

/// The secret of a passphrase and a lock, which a [`Drawer`] is opened with.
///
/// # Errors
///
/// In words, when there is no passphrase or the lock is none of ours.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen)]
pub fn secret(passphrase: &str, lock: &[u8]) -> Result<Vec<u8>, String> {
    let key = Lock::of(lock).and_then(|lock| Key::derive(passphrase, lock)).map_err(told)?;
    Ok(key.secret().to_vec())
}

/// A diary under a passphrase that was given: seals entries and opens them.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen)]
#[derive(Debug)]
pub struct Drawer(Key);

#[cfg_attr(target_arch = "wasm32", wasm_bindgen)]
impl Drawer {
    /// Opened with what [`secret`] gave for the lock; none if they cannot belong together.
    #[must_use]
    pub fn open(secret: &[u8], lock: &[u8]) -> Option<Drawer> {
        Key::of(secret, Lock::of(lock).ok()?).map(Self)
    }

    /// Kept beside the lock, it tells whether a passphrase is the right one.
    #[must_use]
    pub fn token(&self) -> Vec<u8> {
        self.0.token().to_vec()
    }

    /// A record under the key; the nonce is of chance. Nothing without enough of it.
    #[must_use]
    pub fn seal(&self, record: &[u8], nonce: &[u8]) -> Option<Vec<u8>> {
        Some(self.0.seal_record(record, *nonce.first_chunk::<NONCE_BYTES>()?))
    }

    /// The record again; nothing if it does not open.
    #[must_use]
    pub fn record(&self, sealed: &[u8]) -> Option<Vec<u8>> {
        self.0.open_record(sealed).ok()
    }

    /// What a record is kept under once it is sealed: the same for the same record, and a guess at
    /// what she wrote for nobody.
    #[must_use]
    pub fn name(&self, record: &[u8]) -> String {
        self.0.token_of(record).iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

const TOO_LITTLE: &str = "there is too little chance to seal with";

fn told(error: store::StoreError) -> String {
    format!("{error}. {}", error.help())
}
