//! The browser's way in: one object that opens the guideline, and one with one function.

use clinical::Date;
use wasm_bindgen::prelude::*;

use crate::ahead::Conversation;
use crate::event::Event;
use crate::state::{State, World};

/// Memory. The library's own takes six kilobytes of code more.
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Whether a program opens all of the guideline, or what a check needs.
const ALL: bool = cfg!(feature = "after-check");

/// The guideline, while it is being opened.
#[wasm_bindgen]
pub struct Opening(bundle::Opening<'static, ALL>);

#[wasm_bindgen]
impl Opening {
    /// Begins.
    ///
    /// # Errors
    ///
    /// When the bytes are no bundle, or were damaged on the way.
    #[wasm_bindgen(constructor)]
    pub fn new(bundle: Vec<u8>) -> Result<Opening, String> {
        bundle::Opening::new(bundle).map(Opening).map_err(|error| error.to_string())
    }

    /// Reads the next piece, and says whether there is another one.
    ///
    /// # Errors
    ///
    /// When it cannot be read.
    pub fn go_on(&mut self) -> Result<bool, String> {
        self.0.go_on().map_err(|error| error.to_string())
    }

    /// The app that goes by it.
    ///
    /// # Errors
    ///
    /// When what is left cannot be read, or the day is none.
    pub fn app(self, today: &str) -> Result<App, String> {
        let bundle = self.0.finish().map_err(|error| error.to_string())?;
        let today: Date = today.parse().map_err(|()| format!("`{today}` is not a day"))?;
        let world = World { bundle, figures: None };
        let conversation = Conversation::new(State::new(&world, today));
        Ok(App { world, conversation })
    }
}

/// The running app.
#[wasm_bindgen]
pub struct App {
    world: World,
    conversation: Conversation,
}

#[wasm_bindgen]
impl App {
    /// Takes an event in, and gives effects, a line each, an empty line, and the page.
    pub fn event(&mut self, kind: &str, text: &str) -> String {
        let (event, now) = Event::parse(kind, text);
        self.conversation.take(&self.world, event, now)
    }

    /// Works out what an event would come to, if it comes before any other, and gives it as [`App::event`]
    /// would; empty where there is nothing new to say.
    pub fn foresee(&mut self, kind: &str, text: &str) -> String {
        let (event, now) = Event::parse(kind, text);
        self.conversation.foresee(&self.world, event, now).unwrap_or_default().to_owned()
    }

    /// Goes through a check for nobody, so that the browser has compiled it before she does.
    pub fn rehearse(&self) -> usize {
        crate::rehearsal::rehearse(&self.world, self.conversation.state().today).len()
    }
}

/// What the program that arrives first gives to the whole one.
#[cfg(not(feature = "after-check"))]
#[wasm_bindgen]
impl App {
    /// The conversation so far, with what is private: it goes from one program to the other and is
    /// kept nowhere.
    pub fn hand_on(&self) -> String {
        self.conversation.state().intake.lines_to_hand_on(&self.world.bundle.guideline)
    }
}

/// Pictures, which arrive after everything else.
#[cfg(feature = "after-check")]
#[wasm_bindgen]
impl App {
    /// Takes the drawn movements in, and gives the page as [`App::event`] does.
    ///
    /// # Errors
    ///
    /// When the bytes are no movements.
    pub fn figures(&mut self, bytes: &[u8]) -> Result<String, String> {
        self.world.figures = Some(bundle::Figures::open(bytes).map_err(|error| error.to_string())?);
        Ok(self.conversation.show_again(&self.world))
    }

    /// A movement, drawn for a week; empty where there is none.
    pub fn figure(&self, id: &str, week: u16) -> String {
        let Some(figures) = &self.world.figures else { return String::new() };
        let drawn = figures.find(id).zip(clinical::GestationalAge::from_weeks_days(week, 0));
        let Some((movement, ga)) = drawn else { return String::new() };
        let figure = figure::Figure::new(movement, ga);
        let locale = self.conversation.state().edition(&self.world).language();
        let texts = figures.texts.iter().find(|texts| texts.locale() == locale).or(figures.texts.first());
        let shown = figure.describe(figure.cover()).unwrap_or_default();
        let title = texts.and_then(|texts| texts.get(&shown)).unwrap_or_default();
        figure.animated(title, &figures.told(movement, locale).join(" "))
    }
}

/// The same engine on a person's file, for the test that compares it with the terminal.
#[cfg(feature = "compare")]
#[wasm_bindgen]
impl App {
    /// What `carrywell check FILE --json` prints for these answers on that day.
    ///
    /// # Errors
    ///
    /// When the answers or the day are not understood.
    pub fn check_json(&self, text: &str, today: &str) -> Result<String, String> {
        self.with_file(text, today, exchange::check_json)
    }

    /// What `carrywell plan FILE --json` prints for these answers on that day.
    ///
    /// # Errors
    ///
    /// When the answers or the day are not understood.
    pub fn plan_json(&self, text: &str, today: &str) -> Result<String, String> {
        self.with_file(text, today, exchange::plan_json)
    }

    /// Assesses these answers so often, for whoever stands by with a clock.
    ///
    /// # Errors
    ///
    /// When the answers or the day are not understood.
    pub fn assess_often(&self, text: &str, today: &str, times: u32) -> Result<(), String> {
        self.with_file(text, today, |_, file| {
            for _ in 0..times {
                core::hint::black_box(care::assess(&self.world.bundle.guideline, file.case.clone()));
            }
        })
    }
}

#[cfg(feature = "compare")]
impl App {
    fn with_file<T>(
        &self,
        text: &str,
        today: &str,
        then: impl FnOnce(&exchange::Occasion<'_>, &exchange::case_file::CaseFile) -> T,
    ) -> Result<T, String> {
        let today = today.parse().map_err(|()| format!("`{today}` is not a day"))?;
        let occasion =
            exchange::Occasion { today: Some(today), ..exchange::Occasion::new(&self.world.bundle, today) };
        let file = exchange::read_json(&occasion, "answers", text).map_err(|error| error.to_string())?;
        Ok(then(&occasion, &file))
    }
}
