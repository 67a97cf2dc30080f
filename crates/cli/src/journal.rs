//! The diary on this disk: one file of SQLite, one row an entry.
//!
//! An entry that was acknowledged is on the disk, also if the power fails in the next moment, and is
//! there once, however often it comes. A file that cannot be read is never written to and never
//! replaced by an empty one.
//!
//! What a row holds is the record of crate `store`, sealed if she wants; nothing here looks into it.

mod error;
mod rescue;
mod sealed;

use std::fs::{self, OpenOptions};
use std::path::{Path, PathBuf};
use std::time::Duration;

use care::{Diary, Written};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, Transaction, TransactionBehavior};
use store::{Aside, Key, NONCE_BYTES, Opened};

use sealed::{Seal, seal_of};

pub(crate) use error::{JournalError, of_the_disk};
pub(crate) use rescue::{asides, lock_of, rescue};
pub(crate) use sealed::new_key;

/// What a file of SQLite begins with.
pub(crate) const OF_SQLITE: &[u8] = b"SQLite format 3\0";
/// "CWD1": says to whoever finds the file what it is.
const APPLICATION: i32 = 0x4357_4431;
/// The form of the file with plain entries. Which shape an entry has, it says itself.
const PLAIN: i32 = 1;
/// The form of the file with sealed entries. An older program refuses it as a later version's.
const SEALED: i32 = 2;
/// How long another program may be at it.
const PATIENCE: Duration = Duration::from_secs(10);
/// A record up to nearly this long stands in one piece, so that it can be found in a harmed file.
const PAGE_BYTES: u32 = 16_384;

/// The diary in one file.
pub(crate) struct Journal {
    connection: Connection,
    path: PathBuf,
    /// Which file it was when it was opened, where a file has a number.
    file: Option<u64>,
    /// What it was sealed with when it was opened.
    seal: Option<Seal>,
    /// What opens it, once the passphrase was given.
    key: Option<Key>,
}

/// Where a diary is kept if nobody says otherwise.
pub(crate) fn usual_place() -> Option<PathBuf> {
    use etcetera::BaseStrategy as _;
    let strategy = etcetera::choose_base_strategy().ok()?;
    Some(strategy.data_dir().join("carrywell").join("diary.sqlite"))
}

impl Journal {
    /// Opens a diary that is there.
    ///
    /// # Errors
    ///
    /// When there is none, or it cannot be opened.
    pub(crate) fn open(path: &Path) -> Result<Self, JournalError> {
        // Where nobody may look it is not known to be missing.
        if !path.try_exists()? {
            return Err(if rescue::asides(path).is_empty() {
                JournalError::Missing
            } else {
                JournalError::HalfRescued
            });
        }
        if path.is_dir() {
            return Err(JournalError::Folder);
        }
        Self::open_file(path).map_err(|error| match error {
            JournalError::Damaged if !rescue::is_trace(path) => JournalError::Foreign,
            // SQLite does not say why a file does not open.
            JournalError::Sql(_) if path.is_file() => match fs::File::open(path) {
                Err(why) => JournalError::Disk(why),
                Ok(_) => error,
            },
            other => other,
        })
    }

    fn open_file(path: &Path) -> Result<Self, JournalError> {
        let connection = Connection::open(path)?;
        connection.busy_timeout(PATIENCE)?;
        // What is refused stays as it is, with what waits beside it.
        leave_as_it_is(&connection, path)?;
        let mut journal =
            Self { connection, path: path.to_owned(), file: number_of(path), seal: None, key: None };
        journal.prepare()?;
        journal.connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
        journal.seal = seal_of(&journal.connection)?;
        Ok(journal)
    }

    /// Opens a diary, and makes it if there is none.
    ///
    /// # Errors
    ///
    /// When it cannot be opened or made.
    pub(crate) fn open_or_make(path: &Path) -> Result<Self, JournalError> {
        match Self::open(path) {
            Err(JournalError::Missing) => {}
            other => return other,
        }
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            make_folder(folder)?;
        }
        // Only she may read it; what SQLite puts beside it takes on the same.
        let mut options = OpenOptions::new();
        options.create(true).append(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt as _;
            options.mode(0o600);
        }
        options.open(path)?;
        Self::open(path)
    }

    /// Looks whether it is ours, and makes the table in a file that is empty.
    fn prepare(&self) -> Result<(), JournalError> {
        let is_made = self.is_made()?;
        if !is_made {
            self.connection.pragma_update(None, "page_size", PAGE_BYTES)?;
        }
        self.write_ahead()?;
        self.connection.pragma_update(None, "synchronous", "FULL")?;
        // What is taken out of the file is overwritten, and nothing of it goes to a folder for passing
        // things.
        self.connection.pragma_update(None, "secure_delete", true)?;
        self.connection.pragma_update(None, "temp_store", "MEMORY")?;
        if !is_made {
            let making = Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate)?;
            // Another program may have made it meanwhile, and sealed it.
            if !self.is_made()? {
                making.execute_batch(&format!(
                    "{};
                     PRAGMA application_id = {APPLICATION};
                     PRAGMA user_version = {PLAIN};",
                    sealed::ENTRY
                ))?;
            }
            making.commit()?;
        }
        Ok(())
    }

    /// Whether it is a diary; false for a file with nothing in it. Asked in one question, so that all of
    /// the answer is of one moment: another program may be making it.
    fn is_made(&self) -> Result<bool, JournalError> {
        let (application, form, n_tables): (i32, i32, i64) = self.connection.query_row(
            "SELECT application_id, user_version, (SELECT count(*) FROM sqlite_schema)
             FROM pragma_application_id, pragma_user_version",
            [],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )?;
        match (application, n_tables) {
            (APPLICATION, _) if form > SEALED => Err(JournalError::Newer(form)),
            (APPLICATION, _) => Ok(true),
            (0, 0) => Ok(false),
            _ => Err(JournalError::Foreign),
        }
    }

    /// Two programs that make a diary at once can stand in each other's way here, and SQLite does not
    /// wait by itself.
    fn write_ahead(&self) -> Result<(), JournalError> {
        let tries = PATIENCE.as_millis() / 10;
        for _ in 1..tries {
            match self.connection.pragma_update(None, "journal_mode", "WAL") {
                Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) => {
                    std::thread::sleep(Duration::from_millis(10));
                }
                other => return Ok(other?),
            }
        }
        Err(JournalError::Busy)
    }

    /// Puts entries in, all of them or none. When this returns they are on the disk. Gives how many
    /// were not there before.
    ///
    /// # Errors
    ///
    /// When the disk or another program does not let it; then nothing was put in.
    pub(crate) fn append(&mut self, entries: &[Written]) -> Result<usize, JournalError> {
        if self.is_locked() {
            return Err(JournalError::Locked);
        }
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        if seal_of(&transaction)? != self.seal {
            return Err(JournalError::Changed);
        }
        let mut n_new = 0;
        {
            let table = table(self.seal);
            let mut put = transaction
                .prepare(&format!("INSERT OR IGNORE INTO {table} (name, record) VALUES (?1, ?2)"))?;
            for written in entries {
                let (name, record) = match &self.key {
                    Some(key) => {
                        let nonce = sealed::chance::<NONCE_BYTES>()?;
                        (key.name(written), key.keep(&store::record(written), nonce))
                    }
                    None => (store::name(written), store::record(written)),
                };
                n_new += put.execute((name.0.as_slice(), record))?;
            }
        }
        transaction.commit()?;
        self.is_the_same_file()?;
        Ok(n_new)
    }

    /// Whoever deleted or replaced the diary meanwhile has not got what went into the old file.
    fn is_the_same_file(&self) -> Result<(), JournalError> {
        if number_of(&self.path) == self.file { Ok(()) } else { Err(JournalError::Gone) }
    }

    /// Every entry, and what could not be read.
    ///
    /// # Errors
    ///
    /// When the file is harmed beyond single entries.
    pub(crate) fn read(&self) -> Result<Opened, JournalError> {
        self.read_with(self.key.as_ref())
    }

    /// The same with a key that was found in another way.
    fn read_with(&self, key: Option<&Key>) -> Result<Opened, JournalError> {
        if self.is_sealed() && key.is_none() {
            return Err(JournalError::Locked);
        }
        let sound: String = self.connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
        if sound != "ok" {
            return Err(JournalError::Damaged);
        }
        // All of it as it is at one moment.
        let is_alone = !self.connection.is_autocommit();
        let _moment = (!is_alone).then(|| self.connection.unchecked_transaction()).transpose()?;
        if seal_of(&self.connection)? != self.seal {
            return Err(JournalError::Changed);
        }
        let mut entries = Vec::new();
        let mut set_aside = Vec::new();
        let select = format!("SELECT rowid, record FROM {} ORDER BY rowid", table(self.seal));
        let mut select = self.connection.prepare(&select)?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            let mut bytes: Vec<u8> = row.get(1)?;
            let opened = match key.filter(|_| self.is_sealed()) {
                Some(key) => key.kept(&bytes).map(|record| bytes = record),
                None => Ok(()),
            };
            match opened.and_then(|()| store::read_record(&bytes)) {
                Ok(written) => entries.push(written),
                Err(reason) => {
                    let at = usize::try_from(row.get::<_, i64>(0)?).unwrap_or(usize::MAX);
                    set_aside.push(Aside { at, bytes, reason });
                }
            }
        }
        Ok(Opened { diary: Diary::of(entries), set_aside, ..Opened::default() })
    }

    /// Keeps everybody else out until this is dropped.
    ///
    /// # Errors
    ///
    /// When another program is at it.
    pub(crate) fn keep_out(&self) -> Result<(), JournalError> {
        Ok(self.connection.execute_batch("BEGIN EXCLUSIVE")?)
    }
}

/// Whoever closes this connection does not carry over what waits beside the file.
fn leave_as_it_is(connection: &Connection, path: &Path) -> Result<(), JournalError> {
    let waits = fs::metadata(rescue::beside(path, "-wal")).is_ok_and(|file| file.len() > 0);
    if waits {
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    }
    Ok(())
}

/// Whether bytes are the file of a diary on a disk, by the head that SQLite gives it.
pub(crate) fn is_of_this_disk(bytes: &[u8]) -> bool {
    /// Where SQLite keeps what a file is for.
    const APPLICATION_AT: usize = 68;
    bytes.starts_with(OF_SQLITE)
        && bytes.get(APPLICATION_AT..).is_some_and(|rest| rest.starts_with(&APPLICATION.to_be_bytes()))
}

/// Where the entries stand.
fn table(seal: Option<Seal>) -> &'static str {
    if seal.is_some() { "sealed_entry" } else { "entry" }
}

/// Whether there is anything that [`delete`] would take away.
pub(crate) fn is_there(path: &Path) -> bool {
    !rescue::files_of(path).is_empty()
}

/// Deletes a diary with everything that was ever put beside it. Gives the files that were there.
///
/// # Errors
///
/// When another program is at it, or a file is still there afterwards.
pub(crate) fn delete(path: &Path) -> Result<Vec<PathBuf>, JournalError> {
    // A name that leads to another file: both go, and what was put beside either.
    let real = fs::canonicalize(path).ok().filter(|_| path.is_symlink());
    let mut files = real.map_or_else(|| Ok(Vec::new()), |real| delete_there(&real))?;
    files.extend(delete_there(path)?);
    Ok(files)
}

fn delete_there(path: &Path) -> Result<Vec<PathBuf>, JournalError> {
    // A harmed diary can be deleted too; nobody can be writing into it.
    let held = match Journal::open(path) {
        Ok(journal) => Some(journal.keep_out().map(|()| journal)?),
        Err(error @ (JournalError::Busy | JournalError::Foreign | JournalError::Folder)) => {
            return Err(error);
        }
        Err(_) => None,
    };
    let files = rescue::files_of(path);
    for file in &files {
        fs::remove_file(file)?;
    }
    drop(held);
    // On its way out SQLite may have put something there again.
    for file in rescue::files_of(path) {
        fs::remove_file(file)?;
    }
    if rescue::files_of(path).is_empty() { Ok(files) } else { Err(JournalError::StillThere) }
}

fn make_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        builder.mode(0o700);
    }
    builder.create(folder)
}

/// What tells a file from another that came to the same name.
fn number_of(path: &Path) -> Option<u64> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        fs::metadata(path).ok().map(|metadata| metadata.ino())
    }
    #[cfg(not(unix))]
    {
        path.exists().then_some(0)
    }
}
