//! One page for the midwife or physiotherapist: seen before it leaves, printed by the browser.

use maud::{Markup, html};
use share::sheet::Line;
use share::{Summary, Visit};

use super::diary;
use crate::part;
use crate::state::{State, World};
use crate::words;

pub(crate) fn report(world: &World, state: &State) -> Markup {
    let words = state.words();
    let numbers = state.numbers(world);
    let occasion = state.occasion(world, &numbers);
    let file = state.intake.file(&world.bundle.guideline);
    let visit = Visit::new(&occasion, &file, &state.diary, &state.questions);
    let visit = if state.with_private { visit.with_private() } else { visit };
    let is_whole = state.set_aside.is_empty() && !state.unread;
    let visit = if is_whole { visit } else { visit.with_part_missing() };
    let form = html! {
        form.stack-wide.no-print data-form="questions" method="post" autocomplete="off" {
            div.field {
                label for="questions" { (words.say(words::REPORT_ASK)) }
                textarea #questions name="questions" rows="3" { (state.questions.join("\n")) }
            }
            p { button.button type="submit" { (words.say(words::REPORT_ASK_DO)) } }
        }
    };
    html! {
        div.no-print {
            (part::heading(words.say(words::REPORT_TITLE), Some(words.say(words::REPORT_LEAD))))
        }
        div.no-print { (diary::places(state)) }
        @if state.intake.turns().is_empty() {
            p { (words.say(words::REPORT_EMPTY)) }
            p { a.button.main href="/check" { (words.say(words::HOME_CHECK)) } }
        } @else {
            @match Summary::of(&visit) {
                Err(_) => section.card {
                    h2 { (words.say(words::REPORT_PRIVATE)) }
                    p { (words.say(words::REPORT_PRIVATE_HELP)) }
                    p { button.button type="button" data-do="diary-private" { (words.say(words::REPORT_PRIVATE_DO)) } }
                },
                Ok(summary) => {
                    @let sheet = summary.sheet();
                    article.sheet.card {
                        h2 { (sheet.title) }
                        @for line in &sheet.lead { p { (line) } }
                        @for part in &sheet.parts {
                            section {
                                h3 { (part.heading) }
                                @for line in &part.lines {
                                    @match line {
                                        Line::Loud(text) => p.loud { strong { (text) } },
                                        Line::Text(text) => p { (text) },
                                        Line::Item(text) => p.one { (text) },
                                        Line::Under(text) => p.under.soft { (text) },
                                        Line::Quote(text) => blockquote { (part::paragraphs(text)) },
                                    }
                                }
                            }
                        }
                        footer.small.soft { @for line in &sheet.foot { p { (line) } } }
                    }
                    p.no-print { button.button.main type="button" data-do="print" { (words.say(words::REPORT_PRINT)) } }
                },
            }
            (form)
        }
    }
}
