//! The diary on this disk under a passphrase, and out of it again.
//!
//! Sealed, the rows stand in another table, so that no program that still takes the file for a plain
//! one can put an entry in unsealed. Each way is one transaction: whatever cuts it off, the file is as
//! it was before or as it should be.
//!
//! INVARIANT(wiped): the plain bytes are gone from the file and from what stands beside it before the
//! file says that they are. A sealed file that does not say so is wiped again by whoever opens it.

use std::fs;

use rusqlite::{Connection, OptionalExtension as _, Transaction, TransactionBehavior};
use store::{Cost, Key, Lock, NONCE_BYTES, StoreError, TOKEN_BYTES};

use super::{Journal, JournalError, PLAIN, SEALED, rescue};

/// What stands beside the entries of a sealed diary: with which lock, and how to tell a wrong
/// passphrase. One row.
const SEAL: &str =
    "CREATE TABLE seal (lock BLOB NOT NULL, token BLOB NOT NULL, wiped INTEGER NOT NULL) STRICT";
/// The table of a plain diary, and that of a sealed one.
pub(super) const ENTRY: &str =
    "CREATE TABLE IF NOT EXISTS entry (name BLOB PRIMARY KEY NOT NULL, record BLOB NOT NULL) STRICT";
const SEALED_ENTRY: &str =
    "CREATE TABLE sealed_entry (name BLOB PRIMARY KEY NOT NULL, record BLOB NOT NULL) STRICT";

/// A row: its name and its record.
type Row = (Vec<u8>, Vec<u8>);

/// What a sealed diary was sealed with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Seal {
    pub(super) lock: Lock,
    token: [u8; TOKEN_BYTES],
}

/// The seal of the file as it is now; none if it is plain.
pub(super) fn seal_of(connection: &Connection) -> Result<Option<Seal>, JournalError> {
    let form: i32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if form != SEALED {
        return Ok(None);
    }
    let found = connection
        .query_row("SELECT lock, token FROM seal", [], |row| {
            Ok((row.get::<_, Vec<u8>>(0)?, row.get::<_, Vec<u8>>(1)?))
        })
        .optional()?;
    let (lock, token) = found.ok_or(JournalError::Damaged)?;
    let lock = Lock::of(&lock).map_err(|_| JournalError::Damaged)?;
    let token = token.try_into().map_err(|_| JournalError::Damaged)?;
    Ok(Some(Seal { lock, token }))
}

/// A new key for a passphrase, with a salt of chance.
pub(crate) fn new_key(passphrase: &str) -> Result<Key, JournalError> {
    let lock = Lock { cost: Cost::STANDARD, salt: chance()? };
    Key::derive(passphrase, lock).map_err(JournalError::Seal)
}

pub(super) fn chance<const N: usize>() -> Result<[u8; N], JournalError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| JournalError::NoChance)?;
    Ok(bytes)
}

impl Journal {
    /// Whether it needs a passphrase that was not given yet.
    pub(crate) fn is_locked(&self) -> bool {
        self.seal.is_some() && self.key.is_none()
    }

    /// Whether it is sealed.
    pub(crate) fn is_sealed(&self) -> bool {
        self.seal.is_some()
    }

    /// Opens a sealed diary with its passphrase. Nothing is changed by a wrong one.
    ///
    /// # Errors
    ///
    /// When it is the wrong one.
    pub(crate) fn unlock(&mut self, passphrase: &str) -> Result<(), JournalError> {
        let Some(seal) = self.seal else { return Ok(()) };
        let mut select = self.connection.prepare("SELECT record FROM sealed_entry ORDER BY rowid LIMIT 3")?;
        let first: Vec<Vec<u8>> = select.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        let locks: Vec<Lock> = first.iter().filter_map(|row| store::lock_of(row)).collect();
        // Where every entry is under another lock than the file says, it is the file that is wrong.
        if !locks.is_empty() && !locks.contains(&seal.lock) {
            return Err(JournalError::Damaged);
        }
        let key = Key::derive(passphrase, seal.lock).map_err(JournalError::Seal)?;
        let opens = key.token() == seal.token || first.iter().any(|row| key.kept(row).is_ok());
        if !opens {
            return Err(JournalError::Seal(StoreError::WrongPassphrase));
        }
        self.key = Some(key);
        Ok(())
    }

    /// Makes an empty diary a sealed one, with a key that was made before.
    pub(super) fn begin_sealed(&mut self, key: Key) -> Result<(), JournalError> {
        self.put_under(key)?;
        self.wipe().map(drop)
    }

    /// Puts every entry under a passphrase, also what could not be read, as it is. Gives how many there
    /// are. From here on the file is sealed; [`wipe`](Journal::wipe) takes away what was there plainly.
    ///
    /// # Errors
    ///
    /// When it is sealed already, or the disk or another program does not let it; then it is as before.
    pub(crate) fn put_under(&mut self, key: Key) -> Result<usize, JournalError> {
        if self.is_sealed() {
            return Err(JournalError::SealedAlready);
        }
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        if seal_of(&transaction)?.is_some() {
            return Err(JournalError::Changed);
        }
        transaction.execute_batch(SEALED_ENTRY)?;
        transaction.execute_batch(SEAL)?;
        let n_entries = carry(&transaction, ("entry", "sealed_entry"), |(_, record)| {
            let name = match store::read_record(&record) {
                Ok(written) => key.name(&written).0.to_vec(),
                Err(_) => key.token_of(&record).to_vec(),
            };
            Ok((name, key.keep(&record, chance::<NONCE_BYTES>()?)))
        })?;
        transaction.execute(
            "INSERT INTO seal (lock, token, wiped) VALUES (?1, ?2, 0)",
            (key.lock().to_bytes(), key.token()),
        )?;
        transaction.execute_batch("DROP TABLE entry")?;
        transaction.pragma_update(None, "user_version", SEALED)?;
        transaction.commit()?;
        self.seal = Some(Seal { lock: key.lock(), token: key.token() });
        self.key = Some(key);
        self.is_the_same_file()?;
        Ok(n_entries)
    }

    /// Takes every entry out from under its passphrase. Gives how many there are.
    ///
    /// # Errors
    ///
    /// When it is not sealed, an entry does not open, or the disk or another program does not let it;
    /// then it is as before.
    pub(crate) fn take_out(&mut self) -> Result<usize, JournalError> {
        let Some(key) = self.key.take() else {
            return Err(if self.is_sealed() { JournalError::Locked } else { JournalError::NotSealed });
        };
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        if seal_of(&transaction)? != self.seal {
            return Err(JournalError::Changed);
        }
        transaction.execute_batch(ENTRY)?;
        let n_entries = carry(&transaction, ("sealed_entry", "entry"), |(name, row)| {
            let record = key.kept(&row).map_err(|_| JournalError::Damaged)?;
            let name = store::read_record(&record).map_or(name, |written| store::name(&written).0.to_vec());
            Ok((name, record))
        })?;
        transaction.execute_batch("DROP TABLE sealed_entry; DROP TABLE seal")?;
        transaction.pragma_update(None, "user_version", PLAIN)?;
        transaction.commit()?;
        self.seal = None;
        self.is_the_same_file()?;
        Ok(n_entries)
    }

    /// Takes away what a diary that was sealed still has of its plain entries, and looks whether it is
    /// gone. Gives whether it is; another program that reads the diary at this moment can keep it there,
    /// and whoever opens the diary next tries again.
    ///
    /// # Errors
    ///
    /// When the disk does not let it.
    pub(crate) fn wipe(&self) -> Result<bool, JournalError> {
        if !self.is_sealed() {
            return Ok(true);
        }
        let wiped: i64 = self.connection.query_row("SELECT wiped FROM seal", [], |row| row.get(0))?;
        if wiped != 0 {
            return Ok(true);
        }
        match self.rebuild().and_then(|()| self.has_nothing_plain()) {
            Ok(true) => {}
            Ok(false) | Err(JournalError::Busy) => return Ok(false),
            Err(error) => return Err(error),
        }
        self.connection.execute("UPDATE seal SET wiped = 1", [])?;
        Ok(true)
    }

    /// Writes the whole file anew, and empties what waits beside it.
    fn rebuild(&self) -> Result<(), JournalError> {
        self.connection.execute_batch("VACUUM")?;
        let busy: i64 = self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        if busy == 0 { Ok(()) } else { Err(JournalError::Busy) }
    }

    /// Whether no plain entry is in the bytes of the file or beside it. What was set aside is not
    /// looked at: it stays as it was.
    fn has_nothing_plain(&self) -> Result<bool, JournalError> {
        for file in rescue::of_the_diary(&self.path) {
            if store::has_record(&fs::read(file)?) {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

/// Every row of one table, changed, into another, in its order.
fn carry(
    transaction: &Transaction<'_>,
    (from, to): (&str, &str),
    changed: impl Fn(Row) -> Result<Row, JournalError>,
) -> Result<usize, JournalError> {
    let mut n_rows = 0;
    let mut select = transaction.prepare(&format!("SELECT name, record FROM {from} ORDER BY rowid"))?;
    let mut put = transaction.prepare(&format!("INSERT INTO {to} (name, record) VALUES (?1, ?2)"))?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        put.execute(changed((row.get(0)?, row.get(1)?))?)?;
        n_rows += 1;
    }
    Ok(n_rows)
}
