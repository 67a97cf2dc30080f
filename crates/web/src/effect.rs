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
    /// Kept on the device as long as a session or a timer goes on; empty forgets it.
    #[cfg(feature = "after-check")]
    Meanwhile(String),
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
    #[cfg(feature = "after-check")]
    Clock(bool),
    /// The screen stays awake, or may sleep.
    #[cfg(feature = "after-check")]
    Awake(bool),
    /// Spoken aloud; empty falls silent.
    #[cfg(feature = "after-check")]
    Speak(String),
    /// A sound, and the device trembles: time is up.
    #[cfg(feature = "after-check")]
    Ring,
    /// One entry is kept under a name, for good.
    #[cfg(feature = "after-check")]
    Write(String, String),
    /// The entries that are kept are read.
    #[cfg(feature = "after-check")]
    Read,
    /// What is in a diary that cannot be read is saved as a file of that name, as it is.
    #[cfg(feature = "after-check")]
    Rescue(String),
    /// A text is saved as a file of that name.
    #[cfg(feature = "after-check")]
    Save(String, String),
    /// An entry that holds a plan back is told to the other open tabs, whether or not a diary keeps it: a record.
    #[cfg(feature = "after-check")]
    Tell(String),
    /// A text goes under a passphrase and is saved as a file of that name.
    #[cfg(feature = "after-check")]
    SealBackup {
        /// What opens it.
        passphrase: String,
        /// The name of the file.
        name: String,
        /// The text.
        text: String,
    },
    /// The file that she chose is read.
    #[cfg(feature = "after-check")]
    ReadFile,
    /// The backup that she chose is opened with this passphrase.
    #[cfg(feature = "after-check")]
    OpenBackup(String),
    /// The diary on the device goes under this passphrase.
    #[cfg(feature = "after-check")]
    SealDiary(String),
    /// It is opened with this one.
    #[cfg(feature = "after-check")]
    OpenDiary(String),
    /// This page forgets what opens it.
    #[cfg(feature = "after-check")]
    CloseDiary,
    /// The passphrase is taken off.
    #[cfg(feature = "after-check")]
    BareDiary,
}

impl Effect {
    /// As the browser reads it: a kind, a tab, a text on one line.
    #[must_use]
    pub fn line(&self) -> String {
        #[cfg(feature = "after-check")]
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
            #[cfg(feature = "after-check")]
            Self::Meanwhile(text) => ("meanwhile", text.as_str()),
            Self::Choices(text) => ("choices", text.as_str()),
            Self::Look(text) => ("look", text.as_str()),
            Self::Copy(text) => ("copy", text.as_str()),
            Self::Print => ("print", ""),
            Self::Forget => ("forget", ""),
            Self::Requests => ("requests", ""),
            Self::Update => ("update", ""),
            Self::Rest => ("rest", ""),
            Self::Leave => ("leave", ""),
            #[cfg(feature = "after-check")]
            Self::Rescue(name) => ("rescue", name.as_str()),
            #[cfg(feature = "after-check")]
            Self::Clock(on) => ("clock", if *on { "on" } else { "off" }),
            #[cfg(feature = "after-check")]
            Self::Awake(on) => ("awake", if *on { "on" } else { "off" }),
            #[cfg(feature = "after-check")]
            Self::Speak(text) => ("speak", text.as_str()),
            #[cfg(feature = "after-check")]
            Self::Ring => ("ring", ""),
            #[cfg(feature = "after-check")]
            Self::Write(name, record) => {
                both = format!("{name} {record}");
                ("write", both.as_str())
            }
            #[cfg(feature = "after-check")]
            Self::Read => ("read", ""),
            #[cfg(feature = "after-check")]
            Self::Save(name, text) => {
                both = format!("{name} {text}");
                ("save", both.as_str())
            }
            #[cfg(feature = "after-check")]
            Self::Tell(record) => ("tell", record.as_str()),
            #[cfg(feature = "after-check")]
            Self::SealBackup { passphrase, name, text } => {
                let mut pairs = form_urlencoded::Serializer::new(String::new());
                pairs
                    .append_pair("passphrase", passphrase)
                    .append_pair("name", name)
                    .append_pair("text", text);
                both = pairs.finish();
                ("seal-backup", both.as_str())
            }
            #[cfg(feature = "after-check")]
            Self::ReadFile => ("read-file", ""),
            #[cfg(feature = "after-check")]
            Self::OpenBackup(passphrase) => ("open-backup", passphrase.as_str()),
            #[cfg(feature = "after-check")]
            Self::SealDiary(passphrase) => ("seal-diary", passphrase.as_str()),
            #[cfg(feature = "after-check")]
            Self::OpenDiary(passphrase) => ("open-diary", passphrase.as_str()),
            #[cfg(feature = "after-check")]
            Self::CloseDiary => ("close-diary", ""),
            #[cfg(feature = "after-check")]
            Self::BareDiary => ("bare-diary", ""),
        };
        format!("{kind}\t{}", text.replace('\\', "\\\\").replace('\n', "\\n"))
    }
}
