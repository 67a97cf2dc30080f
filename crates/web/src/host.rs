//! The browser's way in: one object, one function.

use bundle::Bundle;
use wasm_bindgen::prelude::*;

use crate::event::Event;
use crate::state::{State, World};
use crate::update::update;
use crate::view;

/// The running app.
#[wasm_bindgen]
pub struct App {
    world: World,
    state: State,
}

#[wasm_bindgen]
impl App {
    /// Opens the guideline.
    ///
    /// # Errors
    ///
    /// When the bytes are no bundle, or were damaged on the way, or the day is none.
    #[wasm_bindgen(constructor)]
    pub fn new(bundle: &[u8], today: &str) -> Result<App, String> {
        let world = World { bundle: Bundle::open(bundle).map_err(|error| error.to_string())? };
        let today = today.parse().map_err(|()| format!("`{today}` is not a day"))?;
        let state = State::new(&world, today);
        Ok(App { world, state })
    }

    /// Takes an event in, and gives effects, a line each, an empty line, and the page.
    pub fn event(&mut self, kind: &str, text: &str) -> String {
        let (event, today) = Event::parse(kind, text);
        let (state, effects) = update(&self.world, self.state.clone(), event, today);
        self.state = state;
        let mut out = String::new();
        for effect in &effects {
            out.push_str(&effect.line());
            out.push('\n');
        }
        if effects.is_empty() {
            out.push('\n');
        }
        out.push('\n');
        out.push_str(&view::page(&self.world, &self.state));
        out
    }
}
