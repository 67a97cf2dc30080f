//! What happens: a tap, a form, a navigation, or news from the browser.
//!
//! The browser hands over a kind and a form-encoded text, and nothing else. Whatever they are, the
//! result is an event; what makes no sense is [`Event::Nothing`].

use care::Moment;
use clinical::Date;

/// The fields of a form, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields(pub Vec<(String, String)>);

impl Fields {
    /// Reads a form-encoded text.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        Self(form_urlencoded::parse(text.as_bytes()).map(|(n, v)| (n.into_owned(), v.into_owned())).collect())
    }

    /// The first field of that name; empty where there is none.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// Whether there is a field of that name with that value.
    #[must_use]
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.0.iter().any(|(n, v)| n == name && v == value)
    }

    /// Whether there is a field of that name.
    #[must_use]
    pub fn names(&self, name: &str) -> bool {
        self.0.iter().any(|(known, _)| known == name)
    }
}

/// When something happened on the device, and chance from there for what is written then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    /// The day and the minute.
    pub at: Moment,
    /// Bytes nobody can guess.
    pub chance: [u8; 16],
    /// Seconds since 1970, which no change of zone or of summer time turns back; 0 where nobody said.
    pub clock: u64,
}

impl From<Date> for Now {
    fn from(day: Date) -> Self {
        Self { at: Moment { day, minute: 0 }, chance: [0; 16], clock: 0 }
    }
}

impl Now {
    fn parse(fields: &Fields) -> Option<Self> {
        let day = fields.get("today").parse().ok()?;
        let minute = fields.get("minute").parse().ok().filter(|minute| *minute < 1440).unwrap_or(0);
        let mut chance = [0; 16];
        let text = fields.get("chance");
        for (at, byte) in chance.iter_mut().enumerate() {
            let digits = text.get(at * 2..at * 2 + 2).unwrap_or("0");
            *byte = u8::from_str_radix(digits, 16).unwrap_or(0);
        }
        let clock = fields.get("clock").parse().unwrap_or(0);
        Some(Self { at: Moment { day, minute }, chance, clock })
    }
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The page was loaded.
    Start {
        /// The address.
        to: String,
        /// What the tab kept of this visit.
        session: String,
        /// What she asked to be kept.
        kept: String,
        /// What the device kept of a session or a timer that went on when its tab was closed.
        meanwhile: String,
        /// Place, numbers and look.
        choices: String,
        /// The time zone of the device, from which the place is guessed.
        zone: String,
        /// The conversation, where this program goes on with what another began on the same page.
        handed: String,
    },
    /// A link was followed.
    Go(String),
    /// The browser went back or forward.
    Came(String),
    /// A button was pressed.
    Do(String, String),
    /// A form was sent.
    Form(String, Fields),
    /// A field of a form was changed.
    Edit(String, String, Fields),
    /// The page is looked at again.
    Seen,
    /// The app is kept for use without a network.
    OfflineReady,
    /// It cannot be.
    WorkerRefused,
    /// A newer version waits.
    UpdateReady,
    /// That many requests were made since it was kept.
    Requests(String),
    /// The browser keeps nothing for us.
    StorageRefused,
    /// The text is in the clipboard, or not.
    Copied(bool),
    /// Everything was deleted; that many things are left.
    Forgotten(String),
    /// That many milliseconds went by.
    #[cfg(feature = "after-check")]
    Tick(u64),
    /// The entries the device keeps, a record a line, and whether they are under a passphrase.
    #[cfg(feature = "after-check")]
    Diary(String, bool),
    /// They are under a passphrase that was not given.
    #[cfg(feature = "after-check")]
    DiaryClosed,
    /// The device has a diary that cannot be read, or may have one.
    #[cfg(feature = "after-check")]
    DiaryRefused,
    /// Nothing of it can be saved as a file either.
    #[cfg(feature = "after-check")]
    RescueRefused,
    /// Entries are kept under these names, a space between two, whatever becomes of the device now.
    #[cfg(feature = "after-check")]
    Written(String),
    /// They could not be kept.
    #[cfg(feature = "after-check")]
    WriteRefused,
    /// Another open tab tells of an entry that holds a plan back: a record.
    Heard(String),
    /// She chose a file of so many bytes, which is not read yet.
    #[cfg(feature = "after-check")]
    FileChosen(usize),
    /// She chose a file; its text.
    #[cfg(feature = "after-check")]
    File(String),
    /// She chose a backup under a passphrase; the browser holds it.
    #[cfg(feature = "after-check")]
    FileSealed,
    /// The backup is under her passphrase, and saved.
    #[cfg(feature = "after-check")]
    BackupSealed,
    /// Something did not open or could not be sealed; why, or nothing where the passphrase was wrong.
    #[cfg(feature = "after-check")]
    SealRefused(String),
    /// What was proved about the guideline has arrived.
    #[cfg(feature = "after-check")]
    Certificate(String),
    /// Nothing we understand.
    Nothing,
}

impl Event {
    /// Reads what the browser hands over, and when it is there.
    #[must_use]
    pub fn parse(kind: &str, text: &str) -> (Self, Option<Now>) {
        let fields = Fields::parse(text);
        let own = |name: &str| fields.get(name).to_owned();
        let event = match kind {
            "start" => Self::Start {
                to: own("to"),
                session: own("session"),
                kept: own("kept"),
                meanwhile: own("meanwhile"),
                choices: own("choices"),
                zone: own("zone"),
                handed: own("handed"),
            },
            "go" => Self::Go(own("to")),
            "came" => Self::Came(own("to")),
            "do" => Self::Do(own("what"), own("with")),
            "form" => Self::Form(own("form"), Fields::parse(fields.get("fields"))),
            "edit" => Self::Edit(own("form"), own("name"), Fields::parse(fields.get("fields"))),
            "seen" => Self::Seen,
            "offline-ready" => Self::OfflineReady,
            "worker-refused" => Self::WorkerRefused,
            "update-ready" => Self::UpdateReady,
            "requests" => Self::Requests(own("n")),
            "storage-refused" => Self::StorageRefused,
            "copied" => Self::Copied(true),
            "copy-refused" => Self::Copied(false),
            "forgotten" => Self::Forgotten(own("left")),
            #[cfg(feature = "after-check")]
            "tick" => own("ms").parse().map_or(Self::Nothing, Self::Tick),
            #[cfg(feature = "after-check")]
            "diary" => Self::Diary(own("records"), fields.has("sealed", "yes")),
            #[cfg(feature = "after-check")]
            "diary-closed" => Self::DiaryClosed,
            #[cfg(feature = "after-check")]
            "diary-refused" => Self::DiaryRefused,
            #[cfg(feature = "after-check")]
            "rescue-refused" => Self::RescueRefused,
            #[cfg(feature = "after-check")]
            "written" => Self::Written(own("names")),
            #[cfg(feature = "after-check")]
            "write-refused" => Self::WriteRefused,
            "heard" => Self::Heard(own("record")),
            #[cfg(feature = "after-check")]
            "file-chosen" => Self::FileChosen(own("bytes").parse().unwrap_or(usize::MAX)),
            #[cfg(feature = "after-check")]
            "file" => Self::File(own("text")),
            #[cfg(feature = "after-check")]
            "file-sealed" => Self::FileSealed,
            #[cfg(feature = "after-check")]
            "backup-sealed" => Self::BackupSealed,
            #[cfg(feature = "after-check")]
            "seal-refused" => Self::SealRefused(own("why")),
            #[cfg(feature = "after-check")]
            "certificate" => Self::Certificate(own("text")),
            _ => Self::Nothing,
        };
        (event, Now::parse(&fields))
    }
}
