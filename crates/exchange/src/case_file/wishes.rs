//! What she has and likes: minutes, equipment, activities, the levels she has reached.

use care::{Case, Wishes};
use guideline::ActivityId;

use super::Reader;
use super::tree::{Node, Value};
use crate::words;

impl Reader<'_> {
    pub(super) fn wishes(&mut self, node: &Node, case: &mut Case) {
        let rules = self.setting.rules;
        let Value::Table(entries) = &node.value else {
            let message = format!("`wishes` should be a table, and this is {}", node.value.kind());
            self.problem(
                node.at,
                message,
                "write minutes, equipment, prefer, avoid and levels under `[wishes]`",
            );
            return;
        };
        let mut wishes = Wishes::default();
        for (name, node) in entries {
            match name.text.as_str() {
                "minutes" => wishes.minutes = self.count(node, "minutes", 1, 24 * 60),
                "equipment" => {
                    for (item, at) in self.texts(node, "equipment") {
                        match rules.find_equipment(item) {
                            Some(id) => wishes.equipment.push(id),
                            None => {
                                let known = rules.equipment.iter().map(|e| e.id.as_str());
                                let message = format!("there is no equipment `{}`", words::shown(item));
                                self.problem(at, message, words::nearest(item, known));
                            }
                        }
                    }
                }
                "prefer" => wishes.prefer = self.activities(node, "prefer"),
                "avoid" => wishes.avoid = self.activities(node, "avoid"),
                "levels" => self.levels(node, &mut wishes),
                other => {
                    let known = ["minutes", "equipment", "prefer", "avoid", "levels"];
                    let message = format!("there is no wish `{}`", words::shown(other));
                    self.problem(name.at, message, words::nearest(other, known.into_iter()));
                }
            }
        }
        case.set_wishes(wishes);
    }

    fn levels(&mut self, node: &Node, wishes: &mut Wishes) {
        let Value::Table(entries) = &node.value else {
            self.problem(node.at, "`levels` should be a table", "write levels = { cat-stretch = 2 }");
            return;
        };
        for (name, node) in entries {
            let Some(activity) = self.activity(&name.text, name.at) else { continue };
            if let Some(level) = self.count(node, &name.text, 1, 20) {
                wishes.levels.push((activity, u8::try_from(level).unwrap_or(1)));
            }
        }
    }

    fn activities(&mut self, node: &Node, name: &str) -> Vec<ActivityId> {
        let names = self.texts(node, name);
        names.into_iter().filter_map(|(name, at)| self.activity(name, at)).collect()
    }

    fn activity(&mut self, name: &str, at: usize) -> Option<ActivityId> {
        let rules = self.setting.rules;
        let found = rules.find_activity(name);
        if found.is_none() {
            let known = rules.activities.iter().map(|activity| activity.id.as_str());
            self.problem(
                at,
                format!("there is no activity `{}`", words::shown(name)),
                words::nearest(name, known),
            );
        }
        found
    }

    fn count(&mut self, node: &Node, name: &str, least: u16, most: u16) -> Option<u16> {
        let number = match &node.value {
            Value::Number(text) | Value::Text(text) => text.trim().parse::<u16>().ok(),
            _ => None,
        };
        let number = number.filter(|number| (least..=most).contains(number));
        if number.is_none() {
            let message = format!("`{}` should be a whole number from {least} to {most}", words::shown(name));
            self.problem(node.at, message, format!("write {} = {least}", words::shown(name)));
        }
        number
    }
}
