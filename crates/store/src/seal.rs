//! A diary under a passphrase.
//!
//! Standard constructions and nothing else: Argon2id (RFC 9106) makes 64 bytes of the passphrase;
//! the first half is the key of XChaCha20-Poly1305, the second of a keyed BLAKE2b that makes names
//! and the token. Everything before the sealed bytes is authenticated with them.
//!
//! The salt and the nonces are handed in and must be of chance, or this seals nothing. A file
//! says how costly it is to open, and one that asks for more than any of ours is refused before
//! anything is worked out.

use core::fmt;

use argon2::{Algorithm, Argon2, Params, Version};
use blake2::Blake2bMac;
use blake2::digest::consts::U16;
use blake2::digest::{FixedOutput as _, KeyInit as _, Update as _};
use care::Written;
use chacha20poly1305::aead::{Aead as _, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use crate::read::SEALED;
use crate::record::{Name, Reason, read_record, record};
use crate::{BYTES_MAX, Opened, StoreError, read};

/// Bytes of a salt.
pub const SALT_BYTES: usize = 16;
/// Bytes of a nonce.
pub const NONCE_BYTES: usize = 24;
/// Bytes that tell a wrong passphrase from a broken file.
pub const TOKEN_BYTES: usize = 16;

/// Bytes that a passphrase is worked out to.
const SECRET_BYTES: usize = 64;

/// What a sealed entry begins with: the number of the seal.
const ENTRY: &[u8] = b"CWE1";
/// What the token is made of.
const TOKEN: &[u8] = b"carrywell token";

/// How costly a passphrase is to try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

impl Cost {
    /// What RFC 9106 recommends where memory is scarce: 64 MiB, three passes, four lanes.
    pub const STANDARD: Self = Self { memory_kib: 64 * 1024, passes: 3, lanes: 4 };
    /// The most that is worked out for a file: four times that memory and those passes.
    pub const MOST: Self = Self { memory_kib: 256 * 1024, passes: 12, lanes: 16 };

    /// None beyond [`Cost::MOST`], or below what Argon2 can work with.
    #[must_use]
    pub fn new(memory_kib: u32, passes: u32, lanes: u32) -> Option<Self> {
        let most = Self::MOST;
        let fits = memory_kib <= most.memory_kib
            && (1..=most.passes).contains(&passes)
            && (1..=most.lanes).contains(&lanes)
            && memory_kib >= 8 * lanes;
        fits.then_some(Self { memory_kib, passes, lanes })
    }
}

/// What is needed besides the passphrase to make the key. It is no secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lock {
    /// How costly.
    pub cost: Cost,
    /// Of chance.
    pub salt: [u8; SALT_BYTES],
}

impl Lock {
    /// Bytes of a lock.
    pub const BYTES: usize = 12 + SALT_BYTES;

    /// As bytes.
    #[must_use]
    pub fn to_bytes(self) -> Vec<u8> {
        let numbers = [self.cost.memory_kib, self.cost.passes, self.cost.lanes];
        numbers.iter().flat_map(|number| number.to_le_bytes()).chain(self.salt).collect()
    }

    /// From bytes.
    ///
    /// # Errors
    ///
    /// When there are too few, or they ask for too much.
    pub fn of(bytes: &[u8]) -> Result<Self, StoreError> {
        let mut from = bytes;
        let (memory, passes, lanes) = (number(&mut from), number(&mut from), number(&mut from));
        let salt = taken::<SALT_BYTES>(&mut from);
        let (Some(memory), Some(passes), Some(lanes), Some(salt)) = (memory, passes, lanes, salt) else {
            return Err(StoreError::Damaged);
        };
        let cost = Cost::new(memory, passes, lanes).ok_or(StoreError::TooCostly)?;
        Ok(Self { cost, salt })
    }
}

/// Random bytes for one seal. They must never be used twice.
#[derive(Clone, Copy, Debug)]
pub struct Chance {
    /// For the passphrase.
    pub salt: [u8; SALT_BYTES],
    /// For the file.
    pub nonce: [u8; NONCE_BYTES],
}

/// What a passphrase opens, worked out once. It is wiped from memory when it goes.
pub struct Key {
    lock: Lock,
    cipher: XChaCha20Poly1305,
    secret: Zeroizing<[u8; SECRET_BYTES]>,
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key")
    }
}

impl Key {
    /// The key of a passphrase. It takes as long as the lock says: about a second.
    ///
    /// The same passphrase can be typed as different bytes; whoever asks for it gives it in
    /// Unicode's form C.
    ///
    /// # Errors
    ///
    /// When there is no passphrase, or the lock cannot be worked out.
    pub fn derive(passphrase: &str, lock: Lock) -> Result<Self, StoreError> {
        if passphrase.is_empty() {
            return Err(StoreError::NoPassphrase);
        }
        let Cost { memory_kib, passes, lanes } = lock.cost;
        let mut both = Zeroizing::new([0; SECRET_BYTES]);
        let params =
            Params::new(memory_kib, passes, lanes, Some(both.len())).map_err(|_| StoreError::TooCostly)?;
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.as_bytes(), &lock.salt, both.as_mut_slice())
            .map_err(|_| StoreError::TooCostly)?;
        Self::of(both.as_slice(), lock).ok_or(StoreError::TooCostly)
    }

    /// The key that gave this [`secret`](Key::secret) for this lock; none where it has another length.
    #[must_use]
    pub fn of(secret: &[u8], lock: Lock) -> Option<Self> {
        let (first, _) = secret.split_at_checked(32)?;
        let mut kept = Zeroizing::new([0; SECRET_BYTES]);
        *kept = *<&[u8; SECRET_BYTES]>::try_from(secret).ok()?;
        let cipher = XChaCha20Poly1305::new_from_slice(first).ok()?;
        Some(Self { lock, cipher, secret: kept })
    }

    /// What was worked out of the passphrase, for whoever hands the key on without working it out
    /// again. It opens everything and is kept nowhere.
    #[must_use]
    pub fn secret(&self) -> &[u8] {
        self.secret.as_slice()
    }

    /// What it was made with.
    #[must_use]
    pub fn lock(&self) -> Lock {
        self.lock
    }

    /// Kept beside the lock, it tells whether a passphrase is the right one.
    #[must_use]
    pub fn token(&self) -> [u8; TOKEN_BYTES] {
        self.mac(TOKEN)
    }

    /// An entry under this key. The nonce must be of chance and never used again.
    #[must_use]
    pub fn record(&self, written: &Written, nonce: [u8; NONCE_BYTES]) -> Vec<u8> {
        self.seal_record(&record(written), nonce)
    }

    /// A record that was made already, under this key. The same holds of the nonce.
    #[must_use]
    pub fn seal_record(&self, record: &[u8], nonce: [u8; NONCE_BYTES]) -> Vec<u8> {
        let sealed = self.sealed(nonce, record, &self.about_entry());
        [ENTRY, nonce.as_slice(), sealed.as_slice()].concat()
    }

    /// The entry under this key.
    ///
    /// # Errors
    ///
    /// When it is not one of ours, from a later version, or does not open.
    pub fn read_record(&self, bytes: &[u8]) -> Result<Written, Reason> {
        read_record(&self.open_record(bytes)?)
    }

    /// The record itself, whatever has become of what is in it.
    ///
    /// # Errors
    ///
    /// When it is not one of ours or does not open.
    pub fn open_record(&self, bytes: &[u8]) -> Result<Vec<u8>, Reason> {
        let mut from = bytes.strip_prefix(ENTRY).ok_or(Reason::NotARecord)?;
        let nonce = taken::<NONCE_BYTES>(&mut from).ok_or(Reason::CutShort)?;
        let plain = self.opened(nonce, from, &self.about_entry()).ok_or(Reason::Locked)?;
        Ok(plain.to_vec())
    }

    /// What a sealed record is kept under. Unlike [`name`](crate::name), it tells nobody without the
    /// key whether a guess at what she wrote is right.
    #[must_use]
    pub fn name(&self, written: &Written) -> Name {
        Name::of(written, &self.mac(&record(written)))
    }

    /// What a record can be kept under without telling anybody what it says.
    #[must_use]
    pub fn token_of(&self, record: &[u8]) -> [u8; TOKEN_BYTES] {
        self.mac(record)
    }

    fn about_entry(&self) -> Vec<u8> {
        [ENTRY, self.lock.to_bytes().as_slice()].concat()
    }

    fn mac(&self, of: &[u8]) -> [u8; TOKEN_BYTES] {
        let naming = self.secret.get(32..).unwrap_or_default();
        let Ok(mut mac) = Blake2bMac::<U16>::new_from_slice(naming) else {
            return [0; TOKEN_BYTES];
        };
        mac.update(of);
        mac.finalize_fixed().into()
    }

    fn sealed(&self, nonce: [u8; NONCE_BYTES], plain: &[u8], about: &[u8]) -> Vec<u8> {
        let payload = Payload { msg: plain, aad: about };
        // It fails beyond 256 GB alone, which no diary has.
        self.cipher.encrypt(&XNonce::from(nonce), payload).unwrap_or_default()
    }

    fn opened(&self, nonce: [u8; NONCE_BYTES], sealed: &[u8], about: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let payload = Payload { msg: sealed, aad: about };
        self.cipher.decrypt(&XNonce::from(nonce), payload).ok().map(Zeroizing::new)
    }
}

/// The number of the form in which a backup is sealed, whatever is in it.
const FORM: u16 = 1;
/// The number of the form in which every entry is sealed by itself: what a browser saves of a diary that
/// does not open there, without the passphrase.
const ENTRIES: u16 = 2;

/// Seals a backup that [`write`](crate::write()) made.
///
/// # Errors
///
/// When there is no passphrase.
pub fn seal(backup: &[u8], passphrase: &str, cost: Cost, chance: Chance) -> Result<Vec<u8>, StoreError> {
    let key = Key::derive(passphrase, Lock { cost, salt: chance.salt })?;
    let mut out = SEALED.to_vec();
    out.extend_from_slice(format!("{FORM}\n").as_bytes());
    out.extend_from_slice(&key.lock().to_bytes());
    out.extend_from_slice(&key.token());
    out.extend_from_slice(&chance.nonce);
    let sealed = key.sealed(chance.nonce, backup, &out);
    out.extend_from_slice(&sealed);
    Ok(out)
}

/// Opens a sealed backup.
///
/// # Errors
///
/// When it is not sealed, asks for too much, does not open with this passphrase, has changed since,
/// or holds something that [`read`](crate::read()) refuses.
pub fn open(bytes: &[u8], passphrase: &str) -> Result<Opened, StoreError> {
    read(&unseal(bytes, passphrase)?)
}

/// The backup that was sealed, as it went in; of a file in which every entry is sealed by itself, their
/// records one after another.
///
/// # Errors
///
/// When it is not sealed, asks for too much, does not open with this passphrase, or has changed since.
pub fn unseal(bytes: &[u8], passphrase: &str) -> Result<Vec<u8>, StoreError> {
    if bytes.len() > BYTES_MAX {
        return Err(StoreError::TooLarge { bytes: bytes.len() });
    }
    if bytes.is_empty() {
        return Err(StoreError::Empty);
    }
    let rest = bytes.strip_prefix(SEALED).ok_or(StoreError::NotSealed)?;
    let end = rest.iter().take(6).position(|byte| *byte == b'\n').ok_or(StoreError::Damaged)?;
    let (number, rest) = rest.split_at_checked(end).ok_or(StoreError::Damaged)?;
    let shape: u16 = str::from_utf8(number).ok().and_then(|n| n.parse().ok()).ok_or(StoreError::Damaged)?;
    if shape > ENTRIES {
        return Err(StoreError::Newer { shape, known: ENTRIES });
    }
    let mut from = rest.get(1..).unwrap_or_default();
    let lock = taken::<{ Lock::BYTES }>(&mut from).ok_or(StoreError::Damaged)?;
    let token = taken::<TOKEN_BYTES>(&mut from).ok_or(StoreError::Damaged)?;
    if shape == ENTRIES {
        let key = Key::derive(passphrase, Lock::of(&lock)?)?;
        if key.token() != token {
            return Err(StoreError::WrongPassphrase);
        }
        return key.records(from).ok_or(StoreError::SealBroken);
    }
    let nonce = taken::<NONCE_BYTES>(&mut from).ok_or(StoreError::Damaged)?;
    let key = Key::derive(passphrase, Lock::of(&lock)?)?;
    let about = bytes.get(..bytes.len() - from.len()).unwrap_or_default();
    match key.opened(nonce, from, about) {
        Some(plain) => Ok(plain.to_vec()),
        None if key.token() == token => Err(StoreError::SealBroken),
        None => Err(StoreError::WrongPassphrase),
    }
}

/// The next bytes.
pub(crate) fn taken<const N: usize>(from: &mut &[u8]) -> Option<[u8; N]> {
    let (first, rest) = from.split_first_chunk::<N>()?;
    *from = rest;
    Some(*first)
}

pub(crate) fn number(from: &mut &[u8]) -> Option<u32> {
    taken::<4>(from).map(u32::from_le_bytes)
}
