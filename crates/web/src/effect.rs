//! What the browser must do. It decides none of it.

/// Something for the browser to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// A new entry in the history.
    Push(String),
    /// The present entry of the history has another address.
    Replace(String),
    /// What is asked belongs to the present entry of the history, and does not stand in its address.
    Asked(String),
    /// The title of the page.
    Title(String),
    /// To the top of the page.
    Top,
    /// The focus goes to the element of that id.
    Focus(&'static str),
    /// A screen reader says it.
    Say(String),
    /// Kept until the tab is closed; empty forgets it.
    Session(String),
    /// Kept on the device because she asked; empty forgets it.
    Keep(String),
    /// Place, numbers and look, kept on the device.
    Choices(String),
    /// Colour scheme, direction and language of the page.
    Look(String),
    /// Into the clipboard.
    Copy(String),
    /// Printed.
    Print,
    /// Everything that is kept is deleted.
    Forget,
    /// The requests are counted.
    Requests,
    /// The newer version takes over.
    Update,
    /// The rest of the program is needed here, as soon as it has arrived.
    Rest,
    /// Away from here, with nothing left in the history.
    Leave,
    /// A clock goes and sends ticks, or stops.
    Clock(bool),
    /// The screen stays awake, or may sleep.
    Awake(bool),
    /// Spoken aloud; empty falls silent.
    Speak(String),
    /// A sound, and the device trembles: time is up.
    Ring,
    /// One entry is kept under a name, for good.
    Write(String, String),
    /// The entries that are kept are read.
    Read,
    /// A text is saved as a file of that name.
    Save(String, String),
    /// A stop that no diary keeps is told to the other open tabs: its entry, a record.
    Tell(String),
    /// The other open tabs are asked whether there was a stop.
    Listen,
    /// A text goes under a passphrase and is saved as a file of that name.
    SealBackup {
        /// What opens it.
        passphrase: String,
        /// The name of the file.
        name: String,
        /// The text.
        text: String,
    },
    /// The backup that she chose is opened with this passphrase.
    OpenBackup(String),
    /// The diary on the device goes under this passphrase.
    SealDiary(String),
    /// It is opened with this one.
    OpenDiary(String),
    /// This page forgets what opens it.
    CloseDiary,
    /// The passphrase is taken off.
    BareDiary,
}

impl Effect {
    /// As the browser reads it: a kind, a tab, a text on one line.
    #[must_use]
    pub fn line(&self) -> String {
        let both;
        let (kind, text) = match self {
            Self::Push(text) => ("push", text.as_str()),
            Self::Replace(text) => ("replace", text.as_str()),
            Self::Asked(text) => ("asked", text.as_str()),
            Self::Title(text) => ("title", text.as_str()),
            Self::Top => ("top", ""),
            Self::Focus(id) => ("focus", *id),
            Self::Say(text) => ("say", text.as_str()),
            Self::Session(text) => ("session", text.as_str()),
            Self::Keep(text) => ("keep", text.as_str()),
            Self::Choices(text) => ("choices", text.as_str()),
            Self::Look(text) => ("look", text.as_str()),
            Self::Copy(text) => ("copy", text.as_str()),
            Self::Print => ("print", ""),
            Self::Forget => ("forget", ""),
            Self::Requests => ("requests", ""),
            Self::Update => ("update", ""),
            Self::Rest => ("rest", ""),
            Self::Leave => ("leave", ""),
            Self::Clock(on) => ("clock", if *on { "on" } else { "off" }),
            Self::Awake(on) => ("awake", if *on { "on" } else { "off" }),
            Self::Speak(text) => ("speak", text.as_str()),
            Self::Ring => ("ring", ""),
            Self::Write(name, record) => {
                both = format!("{name} {record}");
                ("write", both.as_str())
            }
            Self::Read => ("read", ""),
            Self::Save(name, text) => {
                both = format!("{name} {text}");
                ("save", both.as_str())
            }
            Self::Tell(record) => ("tell", record.as_str()),
            Self::Listen => ("listen", ""),
            Self::SealBackup { passphrase, name, text } => {
                let mut pairs = form_urlencoded::Serializer::new(String::new());
                pairs
                    .append_pair("passphrase", passphrase)
                    .append_pair("name", name)
                    .append_pair("text", text);
                both = pairs.finish();
                ("seal-backup", both.as_str())
            }
            Self::OpenBackup(passphrase) => ("open-backup", passphrase.as_str()),
            Self::SealDiary(passphrase) => ("seal-diary", passphrase.as_str()),
            Self::OpenDiary(passphrase) => ("open-diary", passphrase.as_str()),
            Self::CloseDiary => ("close-diary", ""),
            Self::BareDiary => ("bare-diary", ""),
        };
        format!("{kind}\t{}", text.replace('\\', "\\\\").replace('\n', "\\n"))
    }
}
